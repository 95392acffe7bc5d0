using System.Collections.Concurrent;

namespace IndustryGraph.Server.Http;

/// <summary>Clocks that run out after the same time. They are used over again: a timer costs more than most requests.</summary>
internal sealed class RequestClocks(TimeSpan time, TimeProvider provider)
{
    private const int Kept = 256;

    private readonly ConcurrentQueue<CancellationTokenSource> _idle = [];

    /// <summary>Starts a clock. To be disposed when nobody looks at its token any more.</summary>
    /// <param name="cancellation">Stops it as well.</param>
    public RequestClock Start(CancellationToken cancellation)
    {
        if (_idle.TryDequeue(out var source))
            source.CancelAfter(time);
        else
            source = new CancellationTokenSource(time, provider);
        return new RequestClock(this, source, cancellation);
    }

    internal void Return(CancellationTokenSource source)
    {
        if (_idle.Count < Kept && source.TryReset())
            _idle.Enqueue(source);
        else
            source.Dispose();
    }
}
