using System.Collections;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Pages of relationships, at anchors or over the whole graph.</summary>
internal sealed class RelationshipSearch
{
    // More than these are sooner sorted than kept in order.
    private const int MostKept = 128;

    private readonly Snapshot _snapshot;
    private readonly GraphIndex _index;
    private readonly IndexPin _pin;
    private readonly RelationshipQuery _query;
    private readonly PageRequest _page;
    private readonly RelationshipFilter _filter;
    private readonly RelationshipHitOrder _order;
    private readonly int _maxUnsorted;

    /// <param name="snapshot">The graph.</param>
    /// <param name="pin">When.</param>
    /// <param name="query">Which relationships.</param>
    /// <param name="page">Which part of the lists.</param>
    /// <param name="maxUnsorted">See <see cref="EmbeddedStoreOptions.MaxUnsorted"/>.</param>
    /// <exception cref="ArgumentException">The order needs anchors, and there are none.</exception>
    public RelationshipSearch(Snapshot snapshot, Pin pin, RelationshipQuery query, PageRequest page, int maxUnsorted)
    {
        (_snapshot, _index, _pin, _query, _page) = (snapshot, snapshot.Index, snapshot.PinOf(pin), query, page);
        _maxUnsorted = maxUnsorted;
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
            return [Whole(cancellation)];
        }

        var pages = new Page<Relationship>[_query.Anchors.Count];
        for (var i = 0; i < pages.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            pages[i] = At(_index.Nodes.Find(_query.Anchors[i].Value));
        }

        return pages;
    }

    private Page<Relationship> Whole(CancellationToken cancellation)
    {
        var counts = _page.Count ? CountWhole(cancellation) : (ListCounts?)null;
        if (counts is { } all && _page == PageRequest.CountOnly)
        {
            return new Page<Relationship>([], false, all.Total > 0, counts);
        }

        var orders = _snapshot.Links.Orders;
        var (kept, announced) = _query.Order == RelationshipOrder.ConfidenceDesc
            ? (orders.ByConfidence, default)
            : (orders.ByAnnouncement, (_query.Criteria.AnnouncedFrom, _query.Criteria.AnnouncedTo));
        var walk = new KeptOrderWalk(_snapshot, _pin, _order, kept, _query.Order == RelationshipOrder.AnnouncedDesc, announced, relationship =>
        {
            cancellation.ThrowIfCancellationRequested();
            return HitOf(relationship, null);
        });
        return Walked(walk, null, counts);
    }

    private Page<Relationship> At(NodeEntry? anchor)
    {
        if (anchor is null)
        {
            return Page<Relationship>.Empty with { Counts = _page.Count ? default(ListCounts) : null };
        }

        var links = _snapshot.Links.Of(_query.End, anchor.Index);
        if (links.Length > _maxUnsorted && _page.Limit < links.Length)
        {
            var counts = _page.Count ? Count(anchor) : (ListCounts?)null;
            if (counts is { } all && _page == PageRequest.CountOnly)
            {
                return new Page<Relationship>([], false, all.Total > 0, counts);
            }

            var walk = new AnchorOrderWalk(
                _snapshot, _order, _query, anchor.Index, _filter, relationship => Hangs(relationship, anchor) ? HitOf(relationship, anchor) : null);
            return Walked(walk, anchor, counts);
        }

        if (_page is { After: null, Before: null, FromEnd: false, Count: false, Limit: <= MostKept })
        {
            return First(links, anchor);
        }

        var selection = new PageSelection<RelationshipHit>(_page, _order, slug => Place(slug, anchor), links.Length);
        var others = _page.Count ? new HashSet<int>() : null;
        Collect(links, selection, others);
        foreach (var side in _snapshot.Links.AddedSides(_query.End))
        {
            Collect(_snapshot.Links.AddedTo(side, anchor.Index, _snapshot.Relationships), selection, others);
        }

        return selection.ToPage(Read, others?.Count);
    }

    // The page that is asked for most: nothing bounds it, and nothing is counted. The first few are kept in order as they come.
    private Page<Relationship> First(ReadOnlySpan<Link> links, NodeEntry anchor)
    {
        Span<RelationshipHit> hits = stackalloc RelationshipHit[_page.Limit];
        var (kept, count) = (0, 0);
        Keep(links, hits, ref kept, ref count);
        foreach (var side in _snapshot.Links.AddedSides(_query.End))
        {
            Keep(_snapshot.Links.AddedTo(side, anchor.Index, _snapshot.Relationships), hits, ref kept, ref count);
        }

        var items = new Relationship[kept];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Read(hits[i]);
        }

        return new Page<Relationship>(items, false, count > items.Length);
    }

    private void Keep(ReadOnlySpan<Link> links, Span<RelationshipHit> hits, ref int kept, ref int count)
    {
        foreach (ref readonly var link in links)
        {
            var state = _filter.Match(in link);
            if (!state.IsNone)
            {
                count++;
                kept = Keep(hits, kept, _order.HitOf(link.Relationship, state, link.Other));
            }
        }
    }

    // Returns how many are kept now.
    private int Keep(Span<RelationshipHit> hits, int kept, in RelationshipHit hit)
    {
        var isFull = kept == hits.Length;
        if (isFull && (kept == 0 || _order.Compare(hits[^1], hit) <= 0))
        {
            return kept;
        }

        var place = isFull ? kept - 1 : kept;
        while (place > 0 && _order.Compare(hits[place - 1], hit) > 0)
        {
            hits[place] = hits[--place];
        }

        hits[place] = hit;
        return isFull ? kept : kept + 1;
    }

    private Page<Relationship> Walked(MergedWalk walk, NodeEntry? anchor, ListCounts? counts)
    {
        var after = _page.After is null ? null : Place(_page.After, anchor);
        var before = _page.Before is null ? null : Place(_page.Before, anchor);
        if ((_page.After is not null && after is null) || (_page.Before is not null && before is null))
        {
            return new Page<Relationship>([], false, false, counts);
        }

        var (hits, hasPrevious, hasNext) = walk.Run(_page, after, before);
        return new Page<Relationship>(hits.ConvertAll(Read), hasPrevious, hasNext, counts);
    }

    private ListCounts CountWhole(CancellationToken cancellation)
    {
        // Every directed relationship goes out once, and every mutual one hangs on two nodes.
        var (directed, mutual) = (0, 0);
        for (var node = 0; node < _snapshot.Nodes; node++)
        {
            if ((node & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            directed += Count(_snapshot.Links.Of(LinkSide.Outgoing, node));
            mutual += Count(_snapshot.Links.Of(LinkSide.Mutual, node));
        }

        var total = directed + (mutual / 2);
        for (var relationship = _snapshot.Links.Sealed; relationship < _snapshot.Relationships; relationship++)
        {
            total += _filter.Match(relationship, null).IsNone ? 0 : 1;
        }

        return new ListCounts(total, total);
    }

    private int Count(ReadOnlySpan<Link> links)
    {
        var count = 0;
        foreach (ref readonly var link in links)
        {
            count += _filter.TryStage(in link, anchored: false, out _) ? 1 : 0;
        }

        return count;
    }

    private ListCounts Count(NodeEntry anchor)
    {
        // A bit for each node is sooner cleared than a set of thousands is filled.
        var others = new BitArray(_snapshot.Nodes);
        var counts = default(ListCounts);
        Count(_snapshot.Links.Of(_query.End, anchor.Index), others, ref counts);
        foreach (var side in _snapshot.Links.AddedSides(_query.End))
        {
            Count(_snapshot.Links.AddedTo(side, anchor.Index, _snapshot.Relationships), others, ref counts);
        }

        return counts;
    }

    private void Count(ReadOnlySpan<Link> links, BitArray others, ref ListCounts counts)
    {
        foreach (ref readonly var link in links)
        {
            if (_filter.TryStage(in link, anchored: true, out _))
            {
                counts = new ListCounts(counts.Total + 1, counts.Others + (others[link.Other] ? 0 : 1));
                others[link.Other] = true;
            }
        }
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

    private Relationship Read(RelationshipHit hit) => new(_index, hit.Relationship, hit.State.Number);
}
