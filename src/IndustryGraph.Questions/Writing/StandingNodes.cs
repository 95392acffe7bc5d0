using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>The nodes of the store that an import touches, as they read at one pin; loaded in batches.</summary>
internal sealed class StandingNodes(IGraphStore store, Pin pin)
{
    private readonly Dictionary<NodeId, Node?> _nodes = [];

    /// <summary>What the id answers as; null where nothing bears it. Only ids that were loaded may be asked.</summary>
    public Node? this[NodeId id] => _nodes[id];

    /// <summary>The id it answers as; itself where nothing bears it.</summary>
    public NodeId Resolve(NodeId id) => _nodes[id]?.Id ?? id;

    /// <summary>What the subject is about now that some of its ends may have been merged into others.</summary>
    public ClaimSubject Resolve(ClaimSubject subject) => subject switch
    {
        RelationshipKey key => new RelationshipKey(key.Type, Resolve(key.From), Resolve(key.To)),
        FactKey key => key with { Entity = Resolve(key.Entity) },
        _ => subject,
    };

    /// <summary>Loads those that have not been loaded, in one call.</summary>
    public async ValueTask LoadAsync(IEnumerable<NodeId> ids, CancellationToken cancellation)
    {
        var missing = ids.Distinct().Where(id => !_nodes.ContainsKey(id)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var records = await store.GetAsync([.. missing.Select(id => id.Value)], pin, cancellation);
        for (var i = 0; i < missing.Count; i++)
        {
            _nodes[missing[i]] = records[i] as Node;
        }
    }

    /// <summary>Loads what a request names, and the products above its products: a call for each level.</summary>
    public async ValueTask LoadAsync(ImportRequest request, CancellationToken cancellation)
    {
        await LoadAsync(Named(request), cancellation);
        if (request.Nodes.Any(draft => draft.Content is Product))
        {
            while (AboveThoseLoaded() is { Count: > 0 } above)
            {
                await LoadAsync(above, cancellation);
            }
        }
    }

    /// <summary>The nodes that a subject is about.</summary>
    public static IEnumerable<NodeId> Ends(ClaimSubject subject) => subject switch
    {
        RelationshipKey key => [key.From, key.To],
        FactKey key => [key.Entity],
        _ => [],
    };

    private static IEnumerable<NodeId> Named(ImportRequest request)
    {
        var claims = request.Sources.SelectMany(source => source.Claims).Select(draft => draft.Content);
        return request.Nodes.Select(draft => draft.Content.Id)
            .Concat(Broader(request.Nodes.Select(draft => draft.Content)))
            .Concat(request.Sources.Select(source => source.Source.Content.Id))
            .Concat(claims.SelectMany(claim => Ends(claim.Subject).Concat(claim.Products)));
    }

    private List<NodeId> AboveThoseLoaded() => [.. Broader(_nodes.Values).Where(id => !_nodes.ContainsKey(id))];

    private static IEnumerable<NodeId> Broader(IEnumerable<Node?> nodes) =>
        nodes.OfType<Product>().Select(product => product.Broader).OfType<NodeId>();
}
