namespace IndustryGraph.Server.Tests.Faults;

/// <summary>A clock that keeps those who ask it for the time, and their threads, until they are let go.</summary>
internal sealed class HeldTime : TimeProvider, IDisposable
{
    private readonly ManualResetEventSlim _free = new();
    private readonly SemaphoreSlim _came = new(0);
    private int _toHold;

    /// <summary>Keeps the next so many.</summary>
    public void Hold(int count) => Volatile.Write(ref _toHold, count);

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
        if (Interlocked.Decrement(ref _toHold) >= 0)
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
