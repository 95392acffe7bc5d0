using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Pages of relationships, at anchors or over the whole graph.</summary>
internal sealed class RelationshipSearch
{
    private readonly Snapshot _snapshot;
    private readonly GraphIndex _index;
    private readonly IndexPin _pin;
    private readonly RelationshipQuery _query;
    private readonly PageRequest _page;
    private readonly RelationshipFilter _filter;
    private readonly RelationshipHitOrder _order;

    /// <exception cref="ArgumentException">The order needs anchors, and there are none.</exception>
    public RelationshipSearch(Snapshot snapshot, Pin pin, RelationshipQuery query, PageRequest page)
    {
        (_snapshot, _index, _pin, _query, _page) = (snapshot, snapshot.Index, snapshot.PinOf(pin), query, page);
        _filter = new RelationshipFilter(snapshot, _pin, query.Criteria);
        _order = new RelationshipHitOrder(_index, _pin.Commit, query.Order);
        if (query.Order is RelationshipOrder.Name or RelationshipOrder.StageDesc && query.Anchors is null)
        {
            throw new ArgumentException("The orders Name and StageDesc need anchors.", nameof(query));
        }
    }

    public Page<Relationship>[] Run(CancellationToken cancellation)
    {
        if (_query.Anchors is null)
        {
            return [_query.Order <= RelationshipOrder.AnnouncedAsc && !_page.Count ? InOrder(cancellation) : All(cancellation)];
        }

        var pages = new Page<Relationship>[_query.Anchors.Count];
        for (var i = 0; i < pages.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            pages[i] = At(_index.Nodes.Find(_query.Anchors[i].Value));
        }

        return pages;
    }

    private Page<Relationship> InOrder(CancellationToken cancellation)
    {
        var after = _page.After is null ? null : Place(_page.After, null);
        var before = _page.Before is null ? null : Place(_page.Before, null);
        if ((_page.After is not null && after is null) || (_page.Before is not null && before is null))
        {
            return new Page<Relationship>([], false, false);
        }

        RelationshipHit? HitOf(int relationship)
        {
            cancellation.ThrowIfCancellationRequested();
            return this.HitOf(relationship, null);
        }

        var search = new AnnouncedSearch(_snapshot, _pin, _order, _query.Order == RelationshipOrder.AnnouncedAsc, HitOf);
        var (hits, hasPrevious, hasNext) = search.Run(_page, after, before);
        return new Page<Relationship>(hits.ConvertAll(Read), hasPrevious, hasNext);
    }

    private Page<Relationship> All(CancellationToken cancellation)
    {
        var selection = new PageSelection<RelationshipHit>(_page, _order, slug => Place(slug, null));
        for (var relationship = 0; relationship < _snapshot.Relationships; relationship++)
        {
            if ((relationship & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (HitOf(relationship, null) is { } hit)
            {
                selection.Add(hit);
            }
        }

        return selection.ToPage(Read);
    }

    private Page<Relationship> At(NodeEntry? anchor)
    {
        if (anchor is null)
        {
            return Page<Relationship>.Empty with { Counts = _page.Count ? default(ListCounts) : null };
        }

        var selection = new PageSelection<RelationshipHit>(_page, _order, slug => Place(slug, anchor));
        var others = _page.Count ? new HashSet<int>() : null;
        foreach (var side in LinkSides.At(_query.End))
        {
            Collect(_snapshot.Links.Of(side, anchor.Index), selection, others);
            Collect(_snapshot.Links.AddedTo(side, anchor.Index, _snapshot.Relationships), selection, others);
        }

        return selection.ToPage(Read, others?.Count);
    }

    private void Collect(ReadOnlySpan<Link> links, PageSelection<RelationshipHit> selection, HashSet<int>? others)
    {
        foreach (ref readonly var link in links)
        {
            var state = _filter.Match(in link);
            if (!state.IsNone)
            {
                selection.Add(_order.HitOf(link.Relationship, state, link.Other));
                others?.Add(link.Other);
            }
        }
    }

    private RelationshipHit? Place(string slug, NodeEntry? anchor)
    {
        var relationship = _index.Find(new RelationshipId(slug));
        return relationship < 0 || (anchor is not null && !Hangs(relationship, anchor)) ? null : HitOf(relationship, anchor);
    }

    private bool Hangs(int relationship, NodeEntry anchor)
    {
        ref var row = ref _index.Relationships[relationship];
        var either = _query.End == AnchorEnd.Either || row.Type.Info().Symmetric;
        return (row.From == anchor.Index && (either || _query.End == AnchorEnd.From))
            || (row.To == anchor.Index && (either || _query.End == AnchorEnd.To));
    }

    private RelationshipHit? HitOf(int relationship, NodeEntry? anchor)
    {
        int? other = anchor is null ? null : Other(relationship, anchor);
        var state = _filter.Match(relationship, other);
        return state.IsNone ? null : _order.HitOf(relationship, state, other ?? -1);
    }

    private int Other(int relationship, NodeEntry anchor)
    {
        ref var row = ref _index.Relationships[relationship];
        return row.From == anchor.Index ? row.To : row.From;
    }

    private Relationship Read(RelationshipHit hit) =>
        new(_index.KeyOf(hit.Relationship), _index.StateOf(_index.Relationships[hit.State]));
}
