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
        _query.Order == NodeOrder.Name && _query.Ids is null ? InOrder(cancellation) : Selected(cancellation);

    private Page<Node> InOrder(CancellationToken cancellation)
    {
        var versions = _snapshot.ByName(_query.Kind);
        bool Matches(int place)
        {
            cancellation.ThrowIfCancellationRequested();
            return _filter.Matches(versions[place]);
        }

        var walk = new OrderedWalk(versions.Count, Matches, slug => Find(slug) is { } version ? versions.IndexOf(version) : null);
        return walk.Run(_page, place => versions[place].Node);
    }

    private Page<Node> Selected(CancellationToken cancellation)
    {
        var selection = new PageSelection<NodeHit>(
            _page, NodeHitOrder.Instance, slug => Find(slug) is { } version ? HitOf(version) : null);
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

    private NodeVersion? Find(string slug) => VersionOf(slug) is { } version && _filter.Matches(version) ? version : null;

    private NodeVersion? VersionOf(string slug) =>
        _snapshot.Index.Nodes.Find(slug) is { } entry && entry.Kind == _query.Kind ? entry.At(_pin.Commit) : null;

    private NodeHit HitOf(NodeVersion version) =>
        new(version, _query.Order == NodeOrder.RelationshipsDesc ? Degree(version.Entry) : 0);

    private int Degree(NodeEntry node)
    {
        var count = Count(_snapshot.Links.Of(AnchorEnd.Either, node.Index));
        foreach (var side in _snapshot.Links.AddedSides(AnchorEnd.Either))
        {
            count += Count(_snapshot.Links.AddedTo(side, node.Index, _snapshot.Relationships));
        }

        return count;
    }

    private int Count(ReadOnlySpan<Link> links)
    {
        var count = 0;
        foreach (ref readonly var link in links)
        {
            count += _working.Match(in link).IsNone ? 0 : 1;
        }

        return count;
    }
}
