using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>What holds for one request: the store, the one instant, the bounds.</summary>
public sealed class RequestContext : IDisposable
{
    // A store that others write to as well learns of it within a second.
    private static readonly TimeSpan NewsPatience = TimeSpan.FromSeconds(2);

    // Of the last pin: until something is written, or the day ends, all requests have the same.
    private static PinTold? _told;

    private readonly CountedStore _store;
    private readonly Lock _hearing = new();
    private long _charged;
    private volatile CursorCodec _cursors;

    private RequestContext(CountedStore store, Revision revision, TimeProvider time, ApiLimits limits, IVisit visit)
    {
        var now = time.GetUtcNow();
        _store = store;
        Revision = revision;
        Time = time;
        Scope = PinScope.Of(new Pin(DateOnly.FromDateTime(now.UtcDateTime), revision.At));
        Limits = limits;
        Bounds = new WalkBounds(limits.MaxNodes, now + limits.WalkTime, time);
        Visit = visit;
        _cursors = new CursorCodec(revision);
        Criteria = new CriteriaReader(store);
    }

    /// <summary>The store, its calls counted.</summary>
    public IGraphStore Store => _store;

    /// <summary>The same store, for what is done on behalf of others as well.</summary>
    internal IGraphStore UncountedStore => _store.Inner;

    /// <summary>How many calls to the store the request has made so far, the one for its revision included.</summary>
    public long Statements => _store.Calls;

    /// <summary>
    /// How many nodes, relationships, facts, claims, names and entries of the log the request has looked at so far: what the
    /// store handed over, whether it is in the answer or not.
    /// </summary>
    public long Explored => _store.Records;

    /// <summary>What the host reckoned the request may cost, in points; null where it does not tell.</summary>
    public long? RequestedCost { get; private set; }

    /// <summary>What the response came to by the same weights; null where it did not run or the host does not tell.</summary>
    public long? ActualCost { get; private set; }

    /// <summary>How far the log had come when the request began.</summary>
    public Revision Revision { get; }

    /// <summary>
    /// What answers to queries depend on besides what was asked: the log and the day. Requests with equal ones have equal
    /// answers, but for what the clock cut short; where it may have done so, null.
    /// </summary>
    public object? Version => Bounds.TimeIsUp ? null : (Revision, Scope.Pin.ValidAt);

    /// <summary>The pin where none is given: today, and the last commit before the request.</summary>
    public PinScope Scope { get; }

    public TimeProvider Time { get; }

    public ApiLimits Limits { get; }

    public WalkBounds Bounds { get; }

    /// <summary>Who asks, and what they may spend.</summary>
    public IVisit Visit { get; }

    /// <summary>Why the request may not write; null where it may.</summary>
    internal Fault? WriteRefusal => Visit.WritingOff ?? Visit.Caller.WriteRefusal;

    /// <summary>
    /// Charges the request for what it came to so far, and makes what the extensions of the response tell: the pin, so that
    /// any answer can be asked for again exactly, what the answer cost, and what is left to the one who asked. Called again,
    /// it charges only for what came on top.
    /// </summary>
    /// <param name="requested">What the host reckoned it may cost; null where it does not tell.</param>
    /// <param name="actual">What it came to by the same weights; null where it did not run or the host does not tell.</param>
    public IReadOnlyDictionary<string, object?> Settle(long? requested = null, long? actual = null)
    {
        (RequestedCost, ActualCost) = (requested, actual);
        var cost = new Dictionary<string, object?>
        {
            ["requested"] = requested,
            ["actual"] = actual,
            ["explored"] = Explored,
            ["statements"] = Statements,
        };
        if (Charge(Math.Max(actual ?? 0, Explored)) is { } left)
        {
            cost["limit"] = left.Limit;
            cost["remaining"] = left.Remaining;
            cost["resetSeconds"] = left.ResetSeconds;
        }

        return new Dictionary<string, object?>
        {
            ["pin"] = ToldOf(Scope.Pin),
            ["cost"] = cost,
        };
    }

    /// <summary>Reads and makes cursors, of what the log is known to have come to.</summary>
    internal CursorCodec Cursors => _cursors;

    internal CriteriaReader Criteria { get; }

    /// <summary>Answers that are kept from one request to the next.</summary>
    internal AnswerCache Answers => AnswerCache.Of(_store.Inner);

    /// <summary>
    /// Fixes the instant of a request. The known clock stands at the last commit rather than at the time of day, so that
    /// no commit that comes later can fall under a pin already answered.
    /// </summary>
    public static async ValueTask<RequestContext> CreateAsync(
        IGraphStore store, TimeProvider time, ApiLimits limits, IVisit visit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(visit);
        var counted = CountedStore.Of(store);
        return new RequestContext(counted, await counted.GetRevisionAsync(cancellation), time, limits, visit);
    }

    /// <summary>The context of one event of a subscription: as if it had been asked for at that revision, just now.</summary>
    public RequestContext At(Revision revision) => new(CountedStore.Of(_store.Inner), revision, Time, Limits, Visit);

    /// <summary>
    /// Makes sure that what a cursor was given at is there to be read: another server over the same store may have given it,
    /// of a commit that this one has not heard of yet. Where there comes no such commit in time, reading the cursor tells.
    /// </summary>
    /// <param name="cursor">What a client sent; null for none.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    internal async ValueTask HearOfAsync(string? cursor, CancellationToken cancellation)
    {
        if (cursor is null || Cursors.SequenceOf(cursor) is not { } sequence || sequence <= Cursors.Revision.Sequence)
        {
            return;
        }

        using var patience = new CancellationTokenSource(NewsPatience, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            var heard = await Store.WaitAsync(sequence - 1, either.Token);
            lock (_hearing)
            {
                // Fields are read at the same time, and what one hears may be older.
                _cursors = heard.Sequence > _cursors.Revision.Sequence ? new CursorCodec(heard) : _cursors;
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }
    }

    /// <summary>Gives back the points that were set aside for what did not run to its end.</summary>
    public void Dispose() => Visit.Release();

    private Allowance? Charge(long points)
    {
        var before = Interlocked.Exchange(ref _charged, Math.Max(points, Interlocked.Read(ref _charged)));
        return Visit.Charge(Math.Max(0, points - before));
    }

    private static Dictionary<string, object?> ToldOf(Pin pin)
    {
        var told = Volatile.Read(ref _told);
        if (told?.Pin != pin)
        {
            told = new PinTold(pin, new Dictionary<string, object?>
            {
                ["validAt"] = pin.ValidAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["knownAt"] = pin.KnownAt.ToString(),
            });
            Volatile.Write(ref _told, told);
        }

        return told.Text;
    }

    private sealed record PinTold(Pin Pin, Dictionary<string, object?> Text);
}
