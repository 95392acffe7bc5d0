using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

/// <summary>
/// The port's rules followed to the letter over plain lists, with nothing kept that could be looked up: every question
/// is answered by going through everything. Other stores are held against it.
/// </summary>
public sealed partial class ReferenceStore(TimeProvider time) : IGraphStore
{
    private readonly List<(Instant At, Node Node)> _versions = [];
    private readonly List<(Instant At, Redirect Redirect)> _redirects = [];
    private readonly List<(Instant At, ClaimMove Move)> _moves = [];
    private readonly List<Claim> _claims = [];
    private readonly List<LogEntry> _log = [];
    private readonly Dictionary<string, string?> _receipts = [];
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _id = Guid.NewGuid().ToString("N");

    private Revision Revision => new(_id, _log.Count, _log.Count == 0 ? Instant.Beginning : _log[^1].RecordedAt);

    public ValueTask DisposeAsync() => default;

    public ValueTask<Revision> GetRevisionAsync(CancellationToken cancellation) => new(Revision);

    public async ValueTask<Revision> WaitAsync(long after, CancellationToken cancellation)
    {
        while (Revision.Sequence <= after)
        {
            await _moved.Task.WaitAsync(cancellation);
        }

        return Revision;
    }

    public ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long after, int limit, CancellationToken cancellation) =>
        new([.. _log.Where(entry => entry.Sequence > after).Take(limit)]);

    public ValueTask<IReadOnlyList<GraphRecord?>> GetAsync(IReadOnlyList<string> slugs, Pin pin, CancellationToken cancellation) =>
        new([.. Records(slugs, pin)]);

    public ValueTask<IReadOnlyList<Claim?>> FindClaimsByKeyAsync(
        NodeId source, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var now = Revision.At;
        return new([.. keys.Select(key => _claims
            .Where(claim => claim.Source == source && claim.Key == key)
            .OrderBy(claim => claim.KnownFrom).ThenBy(claim => claim.Id)
            .Select(claim => Read(claim, now))
            .LastOrDefault())]);
    }

    private IEnumerable<GraphRecord?> Records(IReadOnlyList<string> slugs, Pin pin)
    {
        List<GraphRecord> records =
        [
            .. Nodes(pin.KnownAt),
            .. _claims.FindAll(claim => claim.KnownFrom <= pin.KnownAt).ConvertAll(claim => Read(claim, pin.KnownAt)),
            .. Relationships(pin),
            .. Facts(pin),
        ];
        return slugs.Select(slug => Resolve(slug, pin.KnownAt)).Select(slug => records.Find(record => record.Slug == slug));
    }

    private Node? VersionOf(string slug, Instant moment) =>
        _versions.Where(version => version.At <= moment && version.Node.Slug == slug).Select(version => version.Node).LastOrDefault();

    private string? TargetOf(string slug, Instant moment) => _redirects
        .Where(item => item.At <= moment && item.Redirect.From == slug)
        .Select(item => item.Redirect.To)
        .LastOrDefault();

    private string Resolve(string slug, Instant moment) =>
        TargetOf(slug, moment) is { } target ? Resolve(target, moment) : slug;

    /// <summary>All nodes that stand at a moment and were not merged into others.</summary>
    private IEnumerable<Node> Nodes(Instant moment) => _versions
        .Select(version => version.Node.Slug)
        .Distinct()
        .Where(slug => TargetOf(slug, moment) is null)
        .Select(slug => VersionOf(slug, moment))
        .OfType<Node>();

    /// <summary>What a claim counts for; null for nothing.</summary>
    private ClaimSubject? SubjectOf(Claim claim, Instant moment)
    {
        var moves = _moves.Where(item => item.At <= moment && item.Move.Claim == claim.Id).ToList();
        return moves.Count == 0 ? claim.Subject : moves[^1].Move.Subject;
    }

    private Claim Read(Claim claim, Instant moment) =>
        claim.AsKnownAt(moment) with { Subject = SubjectOf(claim, moment) ?? claim.Subject };

    private Evidence EvidenceOf(Claim claim, Instant moment)
    {
        var source = (Source)VersionOf(claim.Source.Value, moment)!;
        return new Evidence(claim, source.Tier, source.OriginKey);
    }

    private static Page<T> PageOf<T>(List<T> ordered, Func<T, string> idOf, PageRequest page, int? others = null)
    {
        ListCounts? counts = page.Count ? new ListCounts(ordered.Count, others ?? ordered.Count) : null;
        var low = page.After is null ? 0 : ordered.FindIndex(item => idOf(item) == page.After) + 1;
        var high = page.Before is null ? ordered.Count : ordered.FindIndex(item => idOf(item) == page.Before);
        if ((page.After is not null && low == 0) || high < 0)
        {
            return new Page<T>([], false, false, counts);
        }

        high = Math.Max(low, high);
        var length = Math.Min(page.Limit, high - low);
        var first = page.FromEnd ? high - length : low;
        return new Page<T>(ordered.GetRange(first, length), first > 0, first + length < ordered.Count, counts);
    }
}
