using System.Threading.RateLimiting;

namespace IndustryGraph.Server.Http;

/// <summary>Lets so many in at the same time; others wait, and where too many wait they are turned away.</summary>
internal sealed class Admission(string limit, int permits, int waiting) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = permits,
        QueueLimit = waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>The name of the limit.</summary>
    public string Limit { get; } = limit;

    public int Permits { get; } = permits;

    /// <inheritdoc cref="TryEnterAsync"/>
    /// <exception cref="HttpProblemException">There is no room: 503, LIMIT.</exception>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellation) => await TryEnterAsync(cancellation)
        ?? throw new HttpProblemException(HttpProblem.Limit(StatusCodes.Status503ServiceUnavailable, Limit, Permits));

    /// <summary>Makes room for another when it is disposed. Null where there is no room.</summary>
    public async ValueTask<IDisposable?> TryEnterAsync(CancellationToken cancellation)
    {
        var lease = await _limiter.AcquireAsync(1, cancellation);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        return null;
    }

    public void Dispose() => _limiter.Dispose();
}
