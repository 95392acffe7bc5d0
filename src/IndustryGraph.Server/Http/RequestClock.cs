namespace IndustryGraph.Server.Http;

/// <summary>A clock that runs.</summary>
internal readonly struct RequestClock : IDisposable
{
    private readonly RequestClocks _clocks;
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _outer;
    private readonly CancellationTokenRegistration _registration;

    public RequestClock(RequestClocks clocks, CancellationTokenSource source, CancellationToken outer)
    {
        (_clocks, _source, _outer) = (clocks, source, outer);
        _registration = outer.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source);
    }

    /// <summary>Cancelled when the time is up, or what stops the clock was.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether it was the time that ran out.</summary>
    public bool HasRunOut => _source.IsCancellationRequested && !_outer.IsCancellationRequested;

    public void Dispose()
    {
        // Nobody may cancel the source once another request has it.
        _registration.Dispose();
        _clocks.Return(_source);
    }
}
