using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Pages of claims: of subjects, of sources, or over the whole graph.</summary>
internal sealed class ClaimSearch(Snapshot snapshot, Pin pin, ClaimQuery query, PageRequest page, ClaimSource claims)
{
    private readonly GraphIndex _index = snapshot.Index;
    private readonly IndexPin _pin = snapshot.PinOf(pin);

    public Page<Claim>[] Run(CancellationToken cancellation)
    {
        if (query.Anchors is null)
        {
            return [Recorded(new ClaimRange(snapshot.Claims), null, cancellation)];
        }

        var pages = new Page<Claim>[query.Anchors.Count];
        for (var i = 0; i < pages.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            pages[i] = query.Anchor == ClaimAnchor.Subject ? OfSubject(query.Anchors[i]) : OfSource(query.Anchors[i], cancellation);
        }

        return pages;
    }

    private Page<Claim> OfSource(string slug, CancellationToken cancellation)
    {
        var source = _index.Nodes.Find(slug);
        var range = source is null ? new ClaimRange(0) : new ClaimRange(source.Recorded.Below(snapshot.Claims));
        return Recorded(range, source?.Index ?? -1, cancellation);
    }

    // Claims are numbered in the order recorded, so a page begins where its bound stands.
    private Page<Claim> Recorded(ClaimRange range, int? source, CancellationToken cancellation)
    {
        var selection = new PageSelection<ClaimHit>(page, ClaimHitOrder.Instance, slug =>
            _index.Find(new ClaimId(slug)) is var claim and >= 0 && (source is null || _index.Claims[claim].Source == source) && IsWanted(claim)
                ? new ClaimHit(claim, null)
                : null);
        for (var i = 0; i < range.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsWanted(range[i]))
            {
                selection.Add(new ClaimHit(range[i], null));
            }
        }

        var found = selection.ToPage(hit => hit.Index);
        return new Page<Claim>(claims.Read(found.Items, _index, _pin.Commit), found.HasPrevious, found.HasNext, found.Counts);
    }

    private bool IsWanted(int claim) => query.IncludeClosed
        ? _index.Claims[claim].KnownFrom <= _pin.Commit
        : _index.Claims[claim].IsOpenAt(_pin.Commit);

    private Page<Claim> OfSubject(string slug)
    {
        var subject = _index.FindAny(slug).Subject;
        List<int> found = subject is { } known ? _index.ClaimsOf(known, _pin.Commit) : [];
        found.RemoveAll(claim => !IsWanted(claim));
        var read = claims.Read(found, _index, _pin.Commit);
        var hits = found.Select((claim, place) => new ClaimHit(claim, EvidenceOf(read[place], claim))).ToList();
        if (query.Standing)
        {
            hits = Standing(hits);
        }

        var selection = new PageSelection<ClaimHit>(page, ClaimHitOrder.Instance, id =>
            hits.FindIndex(hit => hit.Evidence!.Claim.Id.Value == id) is var place and >= 0 ? hits[place] : null);
        hits.ForEach(selection.Add);
        return selection.ToPage(hit => hit.Evidence!.Claim);
    }

    // Those that hold on the day; where none does, those that have lapsed. Neither closed nor deprecated ones stand.
    private List<ClaimHit> Standing(List<ClaimHit> hits)
    {
        var day = DateOnly.FromDayNumber(_pin.Day);
        var able = hits.FindAll(hit => hit.Evidence!.Claim.Rank != Rank.Deprecated && _index.Claims[hit.Index].IsOpenAt(_pin.Commit));
        var holding = able.FindAll(hit => hit.Evidence!.Claim.HoldsFrom <= day && day <= hit.Evidence.Claim.HoldsTo);
        return holding.Count > 0 ? holding : able.FindAll(hit => hit.Evidence!.Claim.HoldsTo < day);
    }

    private Evidence EvidenceOf(Claim claim, int index)
    {
        var source = (Source)_index.Nodes[_index.Claims[index].Source].At(_pin.Commit)!.Node;
        return new Evidence(claim, source.Tier, source.OriginKey);
    }

    /// <summary>All claims below a bound, or those of a source.</summary>
    private readonly struct ClaimRange
    {
        private readonly int[]? _claims;

        public ClaimRange(int count) => Count = count;

        public ClaimRange(ReadOnlySpan<int> claims) => (_claims, Count) = (claims.ToArray(), claims.Length);

        public int Count { get; }

        public int this[int place] => _claims is null ? place : _claims[place];
    }
}
