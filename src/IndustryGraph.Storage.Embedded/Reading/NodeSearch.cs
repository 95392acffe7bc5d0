using System.Collections.Immutable;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>A page of nodes of one kind.</summary>
internal sealed class NodeSearch
{
    private static readonly RelationshipCriteria Working = new()
    {
        Stages = new HashSet<Stage> { Stage.Talks, Stage.Mou, Stage.Signed, Stage.Operational },
    };

    private readonly Snapshot _snapshot;
    private readonly IndexPin _pin;
    private readonly NodeQuery _query;
    private readonly PageRequest _page;
    private readonly NodeFilter _filter;
    private readonly RelationshipFilter _working;

    /// <exception cref="ArgumentException">The kind is none of a node.</exception>
    public NodeSearch(Snapshot snapshot, Pin pin, NodeQuery query, PageRequest page)
    {
        (_snapshot, _pin, _query, _page) = (snapshot, snapshot.PinOf(pin), query, page);
        if (query.Kind > NodeKind.Source)
        {
            throw new ArgumentException($"A {query.Kind} is no node.", nameof(query));
        }

        _filter = new NodeFilter(snapshot, _pin, query);
        _working = new RelationshipFilter(snapshot, _pin, Working);
    }

    public Page<Node> Run(CancellationToken cancellation) =>
        _query.Order == NodeOrder.Name && _query.Ids is null && !_page.Count ? InOrder(cancellation) : Selected(cancellation);

    // The order of names is at hand, so the walk ends with the page.
    private Page<Node> InOrder(CancellationToken cancellation)
    {
        var versions = _snapshot.ByName(_query.Kind);
        var low = _page.After is null ? -1 : PlaceOf(_page.After, versions);
        var high = _page.Before is null ? versions.Count : PlaceOf(_page.Before, versions);
        if (low is null || high is null)
        {
            return new Page<Node>([], false, false);
        }

        var step = _page.FromEnd ? -1 : 1;
        var place = _page.FromEnd ? Math.Max(low.Value + 1, high.Value) - 1 : low.Value + 1;
        var items = new List<Node>();
        for (; items.Count < _page.Limit && place > low && place < high; place += step)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_filter.Matches(versions[place]))
            {
                items.Add(versions[place].Node);
            }
        }

        if (_page.FromEnd)
        {
            items.Reverse();
            return new Page<Node>(
                items, low >= 0 || Any(place, -1, versions), _page.Before is not null && Any(Math.Max(low.Value + 1, high.Value), 1, versions));
        }

        return new Page<Node>(items, low >= 0, Any(place, 1, versions));
    }

    private bool Any(int place, int step, ImmutableSortedSet<NodeVersion> versions)
    {
        for (; place >= 0 && place < versions.Count; place += step)
        {
            if (_filter.Matches(versions[place]))
            {
                return true;
            }
        }

        return false;
    }

    private int? PlaceOf(string slug, ImmutableSortedSet<NodeVersion> versions) =>
        VersionOf(slug) is { } version && _filter.Matches(version) ? versions.IndexOf(version) : null;

    private Page<Node> Selected(CancellationToken cancellation)
    {
        var selection = new PageSelection<NodeHit>(
            _page, NodeHitOrder.Instance, slug => VersionOf(slug) is { } version && _filter.Matches(version) ? HitOf(version) : null);
        foreach (var version in Candidates())
        {
            cancellation.ThrowIfCancellationRequested();
            if (_filter.Matches(version))
            {
                selection.Add(HitOf(version));
            }
        }

        return selection.ToPage(hit => hit.Version.Node);
    }

    private IEnumerable<NodeVersion> Candidates() => _query.Ids is null
        ? _snapshot.ByName(_query.Kind)
        : _query.Ids.Select(id => VersionOf(id.Value)).OfType<NodeVersion>();

    private NodeVersion? VersionOf(string slug) =>
        _snapshot.Index.Nodes.Find(slug) is { } entry && entry.Kind == _query.Kind ? entry.At(_pin.Commit) : null;

    private NodeHit HitOf(NodeVersion version) =>
        new(version, _query.Order == NodeOrder.RelationshipsDesc ? Degree(version.Entry) : 0);

    private int Degree(NodeEntry node) =>
        Count(node.Outgoing.Below(_snapshot.Relationships))
        + Count(node.Incoming.Below(_snapshot.Relationships))
        + Count(node.Mutual.Below(_snapshot.Relationships));

    private int Count(ReadOnlySpan<int> relationships)
    {
        var count = 0;
        foreach (var relationship in relationships)
        {
            count += _working.Match(relationship, null) >= 0 ? 1 : 0;
        }

        return count;
    }
}
