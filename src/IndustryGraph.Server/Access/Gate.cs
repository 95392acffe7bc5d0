using IndustryGraph.Api;
using IndustryGraph.Server.Access.Rates;
using IndustryGraph.Server.Http;
using IndustryGraph.Server.Observing;

namespace IndustryGraph.Server.Access;

/// <summary>Lets requests in: finds out who asks, whether they may, and whether they have points left.</summary>
internal sealed class Gate(AccessSettings settings, Callers callers, TimeProvider time, IOperationObserver observer)
{
    private readonly Buckets? _callers = settings.CallerRate is { } rate ? new Buckets(rate, time) : null;
    private readonly Buckets? _strangers = settings.StrangerRate is { } rate ? new Buckets(rate, time) : null;

    /// <summary>
    /// Lets a request in, or one operation of a WebSocket: its <see cref="Visit"/> then stands among the features of the
    /// context, and one point is taken.
    /// </summary>
    /// <returns>Null where it is let in; else what it is told.</returns>
    public async ValueTask<HttpProblem?> AdmitAsync(HttpContext context)
    {
        var identity = await callers.FindAsync(context.Request);
        var bucket = identity?.Caller.Name is { } name
            ? _callers?.Of(name)
            : _strangers?.Of(Origin.Of(context.Connection.RemoteIpAddress));
        var wait = 0L;
        var hasPoint = bucket is null || bucket.TryEnter(out wait);
        context.Features.Set(new Visit(identity ?? Identity.Stranger, bucket, settings.Writing));
        return !hasPoint ? HttpProblem.RateLimited(wait) : Refusal(identity?.Caller);
    }

    /// <summary>The same for a request over HTTP; one that is refused is reported, since it comes to no operation.</summary>
    public async ValueTask<HttpProblem?> AdmitRequestAsync(HttpContext context) => Reported(await AdmitAsync(context));

    /// <summary>Whether a WebSocket may go on after <c>connection_init</c>; nothing is taken for it.</summary>
    public async ValueTask<bool> GreetsAsync(HttpRequest request) => Reported(Refusal((await callers.FindAsync(request))?.Caller)) is null;

    private HttpProblem? Reported(HttpProblem? problem)
    {
        if (problem is not null)
        {
            observer.Refused(problem);
        }

        return problem;
    }

    private HttpProblem? Refusal(Caller? caller)
    {
        if (caller is null)
        {
            return HttpProblem.NotKnown;
        }

        return settings.OpenReading || caller.Role >= Role.Reader ? null
            : caller.Name is null ? HttpProblem.Anonymous
            : HttpProblem.NoRole(caller.Name);
    }
}
