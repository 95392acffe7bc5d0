using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

/// <summary>A view by the port, of a store whose calls are done when they return.</summary>
internal sealed class PortView : IGraphView
{
    private readonly List<Node> _nodes = [];
    private readonly List<Relationship> _relationships;
    private readonly Dictionary<NodeId, int> _numbers = [];
    private readonly IGraphStore _store;
    private readonly Pin _pin;

    public PortView(IGraphStore store, RelationshipCriteria criteria, Pin pin, bool anchored)
    {
        (_store, _pin) = (store, pin);
        foreach (var kind in (NodeKind[])[NodeKind.Company, NodeKind.Facility])
        {
            _nodes.AddRange(store.FindNodesAsync([new NodeQuery(kind)], pin, PageRequest.All, default).AsTask().GetAwaiter().GetResult()[0].Items);
        }

        _nodes.ForEach(node => _numbers.Add(node.Id, _numbers.Count));
        _relationships = [.. store.FindRelationshipsAsync(new RelationshipQuery(criteria), pin, PageRequest.All, default).AsTask().GetAwaiter().GetResult()[0].Items];
        Countries = anchored ? criteria.Countries : null;
    }

    public int Nodes => _nodes.Count;

    // Of a relationship with one end there the other end may not lead there.
    private IReadOnlySet<string>? Countries { get; }

    public int Find(NodeId id) => _numbers.GetValueOrDefault(id, -1);

    public NodeId IdOf(int node) => _nodes[node].Id;

    // All alike: ids are to be compared.
    public ulong IdKey(int node) => 1;

    public Node? NodeAt(int node) => _nodes[node];

    public NodeKind KindOf(int node) => _nodes[node].Kind;

    // All alike: names are to be compared.
    public ulong NameKey(int node) => 1;

    public int CompareNames(int x, int y)
    {
        var order = Slug.Compare(NameFolding.Fold(_nodes[x].Name), NameFolding.Fold(_nodes[y].Name));
        return order != 0 ? order : _nodes[x].Id.CompareTo(_nodes[y].Id);
    }

    public int Around(int node, AnchorEnd end, ref Hop[] hops)
    {
        var id = IdOf(node);
        hops = [.. _relationships
            .Select((relationship, number) => (relationship.Key, relationship.State, Number: number))
            .Where(item => (item.Key.From == id && (end != AnchorEnd.To || item.Key.Type.Info().Symmetric))
                || (item.Key.To == id && (end != AnchorEnd.From || item.Key.Type.Info().Symmetric)))
            .Select(item => new Hop(Find(item.Key.From == id ? item.Key.To : item.Key.From), item.Number, item.Key.Type, item.State.Stage))
            .Where(hop => Countries is null || (CountryOf(hop.Other) is { } country && Countries.Contains(country)))];
        return hops.Length;
    }

    public Relationship RelationshipAt(int relationship) => _relationships[relationship];

    public Money? ValueOf(int relationship) => _relationships[relationship].State.Value;

    public bool HasSeveralClaims(int relationship)
    {
        var query = new ClaimQuery(ClaimAnchor.Subject) { Anchors = [_relationships[relationship].Slug], IncludeClosed = true };
        return _store.FindClaimsAsync(query, _pin, PageRequest.All, default).AsTask().GetAwaiter().GetResult()[0].Items.Count != 1;
    }

    public EquatableList<NodeId> ProductsOf(int relationship) => _relationships[relationship].State.Products;

    private string? CountryOf(int node) => (_nodes[node] as Company)?.Country ?? (_nodes[node] as Facility)?.Country;
}
