using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>What holds for one request: the store, the one instant, the bounds.</summary>
public sealed class RequestContext
{
    private RequestContext(IGraphStore store, Revision revision, TimeProvider time, ApiLimits limits, WriteAccess access)
    {
        var now = time.GetUtcNow();
        Store = store;
        Revision = revision;
        Time = time;
        Scope = PinScope.Of(new Pin(DateOnly.FromDateTime(now.UtcDateTime), revision.At));
        Limits = limits;
        Bounds = new WalkBounds(limits.MaxNodes, now + limits.WalkTime, time);
        Access = access;
        Cursors = new CursorCodec(revision);
        Criteria = new CriteriaReader(store);
    }

    public IGraphStore Store { get; }

    /// <summary>How far the log had come when the request began.</summary>
    public Revision Revision { get; }

    /// <summary>The pin where none is given: today, and the last commit before the request.</summary>
    public PinScope Scope { get; }

    public TimeProvider Time { get; }

    public ApiLimits Limits { get; }

    public WalkBounds Bounds { get; }

    /// <summary>Whether the request may write.</summary>
    public WriteAccess Access { get; }

    /// <summary>What the extensions of the response tell: the pin, so that any answer can be asked for again exactly.</summary>
    public IReadOnlyDictionary<string, object?> Extensions => new Dictionary<string, object?>
    {
        ["pin"] = new Dictionary<string, object?>
        {
            ["validAt"] = Scope.Pin.ValidAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["knownAt"] = Scope.Pin.KnownAt.ToString(),
        },
    };

    internal CursorCodec Cursors { get; }

    internal CriteriaReader Criteria { get; }

    /// <summary>
    /// Fixes the instant of a request. The known clock stands at the last commit rather than at the time of day, so that
    /// no commit that comes later can fall under a pin already answered.
    /// </summary>
    public static async ValueTask<RequestContext> CreateAsync(
        IGraphStore store, TimeProvider time, ApiLimits limits, WriteAccess access, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(limits);
        return new RequestContext(store, await store.GetRevisionAsync(cancellation), time, limits, access);
    }

    /// <summary>The context of one event of a subscription: as if it had been asked for at that revision, just now.</summary>
    public RequestContext At(Revision revision) => new(Store, revision, Time, Limits, Access);
}
