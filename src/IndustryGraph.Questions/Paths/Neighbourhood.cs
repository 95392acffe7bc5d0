using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>The relationships around nodes, asked of the store once for each node and kept for one question.</summary>
internal sealed class Neighbourhood(IGraphStore store, RelationshipCriteria criteria, Pin pin)
{
    private readonly Dictionary<NodeId, IReadOnlyList<Relationship>> _around = [];

    /// <summary>The relationships at a node that was loaded, in the order of their ids.</summary>
    public IReadOnlyList<Relationship> Around(NodeId node) => _around[node];

    /// <summary>Loads those that were not yet, in one call.</summary>
    public async ValueTask LoadAsync(IEnumerable<NodeId> nodes, CancellationToken cancellation)
    {
        var missing = nodes.Where(node => !_around.ContainsKey(node)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var pages = await store.FindRelationshipsAsync(new RelationshipQuery(criteria) { Anchors = missing }, pin, PageRequest.All, cancellation);
        for (var i = 0; i < missing.Count; i++)
        {
            _around[missing[i]] = [.. pages[i].Items.OrderBy(relationship => relationship.Id)];
        }
    }
}
