using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Pages of claims: of subjects, entities and sources, or over the whole graph.</summary>
internal sealed class ClaimSearch(Snapshot snapshot, Pin pin, ClaimQuery query, PageRequest page, ClaimSource claims)
{
    private readonly GraphIndex _index = snapshot.Index;
    private readonly IndexPin _pin = snapshot.PinOf(pin);

    public Page<Claim>[] Run(CancellationToken cancellation)
    {
        if (query.Anchors is null)
        {
            return [Recorded(snapshot.Claims, place => place, claim => claim, cancellation)];
        }

        var pages = new Page<Claim>[query.Anchors.Count];
        for (var i = 0; i < pages.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            pages[i] = query.Anchor == ClaimAnchor.Subject
                ? OfSubject(query.Anchors[i])
                : Recorded(query.Anchor == ClaimAnchor.Source ? OfSource(query.Anchors[i]) : OfEntity(query.Anchors[i]), cancellation);
        }

        return pages;
    }

    private int[] OfSource(string slug) =>
        _index.Nodes.Find(slug) is { } source ? source.Recorded.Below(snapshot.Claims) : [];

    private int[] OfEntity(string slug)
    {
        if (_index.Nodes.Find(slug) is not { } entity)
        {
            return [];
        }

        var found = new List<int>();
        foreach (var side in LinkSides.All)
        {
            Link[] links = [.. snapshot.Links.Of(side, entity.Index), .. snapshot.Links.AddedTo(side, entity.Index, snapshot.Relationships)];
            foreach (var link in links)
            {
                found.AddRange(_index.ClaimsOf(Subject.Relationship(link.Relationship), _pin.Commit));
            }
        }

        foreach (var fact in entity.Facts.Below(snapshot.FactCount))
        {
            found.AddRange(_index.ClaimsOf(Subject.Fact(fact), _pin.Commit));
        }

        found.Sort();
        return [.. found];
    }

    private Page<Claim> Recorded(int[] ascending, CancellationToken cancellation) => Recorded(
        ascending.Length,
        place => ascending[place],
        claim => Array.BinarySearch(ascending, claim) is var place and >= 0 ? place : null,
        cancellation);

    // Claims are numbered in the order recorded.
    private Page<Claim> Recorded(int count, Func<int, int> claimAt, Func<int, int?> placeOf, CancellationToken cancellation)
    {
        bool Matches(int place)
        {
            cancellation.ThrowIfCancellationRequested();
            return IsWanted(claimAt(place));
        }

        var walk = new OrderedWalk(count, Matches, slug =>
            _index.Find(new ClaimId(slug)) is var claim and >= 0 && IsWanted(claim) ? placeOf(claim) : null);
        var found = walk.Run(page, claimAt);
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
            hits.FindIndex(hit => hit.Evidence.Claim.Id.Value == id) is var place and >= 0 ? hits[place] : null);
        hits.ForEach(selection.Add);
        return selection.ToPage(hit => hit.Evidence.Claim);
    }

    // Those that hold on the day; where none does, those that have lapsed. Neither closed nor deprecated ones stand.
    private List<ClaimHit> Standing(List<ClaimHit> hits)
    {
        var day = DateOnly.FromDayNumber(_pin.Day);
        var able = hits.FindAll(hit => hit.Evidence.Claim.Rank != Rank.Deprecated && _index.Claims[hit.Index].IsOpenAt(_pin.Commit));
        var holding = able.FindAll(hit => hit.Evidence.Claim.HoldsFrom <= day && day <= hit.Evidence.Claim.HoldsTo);
        return holding.Count > 0 ? holding : able.FindAll(hit => hit.Evidence.Claim.HoldsTo < day);
    }

    private Evidence EvidenceOf(Claim claim, int index)
    {
        var source = (Source)_index.Nodes[_index.Claims[index].Source].At(_pin.Commit)!.Node;
        return new Evidence(claim, source.Tier, source.OriginKey);
    }
}
