namespace IndustryGraph.Server.Tests.Faults;

/// <summary>A clock that keeps those who ask it for the time, and their threads, until they are let go.</summary>
internal sealed class HeldTime : TimeProvider, IDisposable
{
    private readonly ManualResetEventSlim _free = new();
    private readonly SemaphoreSlim _came = new(0);
    private int _toPass;
    private int _toHold;

    /// <summary>Keeps the next so many.</summary>
    /// <param name="count">How many.</param>
    /// <param name="after">How many are told the time before.</param>
    public void Hold(int count, int after = 0)
    {
        Volatile.Write(ref _toHold, count);
        Volatile.Write(ref _toPass, after);
    }

    public void Release() => _free.Set();

    /// <summary>Done when so many are being kept.</summary>
    public async Task WhenHeldAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _came.WaitAsync();
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        if (Interlocked.Decrement(ref _toPass) < 0 && Interlocked.Decrement(ref _toHold) >= 0)
        {
            _came.Release();
            _free.Wait();
        }

        return new DateTimeOffset(2025, 9, 15, 12, 0, 0, TimeSpan.Zero);
    }

    public void Dispose()
    {
        _free.Dispose();
        _came.Dispose();
    }
}
