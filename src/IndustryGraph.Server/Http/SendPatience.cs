using IndustryGraph.Api;

namespace IndustryGraph.Server.Http;

/// <summary>
/// Bounds how long a subscriber may take to take an event. Events are read from the log one after the other, so one who is
/// slow holds no more than the event that waits; one who takes none would hold it, and a place, for ever.
/// </summary>
internal sealed class SendPatience(HttpLimits limits, TimeProvider time, IOperationObserver? observer)
{
    /// <summary>The name of the limit.</summary>
    public const string Limit = "sendSeconds";

    // Large events may take longer.
    private const int BytesPerSecond = 16 * 1024;

    // How long one who was too slow may take to take it after all.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public int Seconds => (int)limits.SendTime.TotalSeconds;

    /// <summary>Whether it is taken in time; where it is not, it is still on its way, and the subscriber is to be cut off.</summary>
    /// <param name="sending">Done when it is taken.</param>
    /// <param name="bytes">How much it is.</param>
    public async ValueTask<bool> TakesAsync(Task sending, int bytes)
    {
        if (await IsDoneAsync(sending, limits.SendTime + TimeSpan.FromSeconds(bytes / BytesPerSecond)))
            return true;
        observer?.CutOff();
        return false;
    }

    /// <summary>Whether what was not taken in time is taken after all, so that the subscriber can be told why it is cut off.</summary>
    public ValueTask<bool> TakesAfterAllAsync(Task sending) => IsDoneAsync(sending, Grace);

    /// <summary>As long as one who was too slow may take to take its leave.</summary>
    public Task GraceAsync() => Task.Delay(Grace, time);

    private async ValueTask<bool> IsDoneAsync(Task sending, TimeSpan patience)
    {
        try
        {
            await sending.WaitAsync(patience, time);
            return true;
        }
        catch (TimeoutException)
        {
            // It may have been taken this very moment.
            return sending.IsCompletedSuccessfully;
        }
    }
}
