using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Cuts out the network around nodes, breadth first; relationships are walked both ways, through facilities too.</summary>
public sealed class SubgraphWalk(IGraphStore store, RelationshipCriteria criteria, Pin pin, WalkBounds bounds)
{
    /// <param name="roots">Where the walk begins.</param>
    /// <param name="hops">How far it goes; 0 for the roots and what joins them.</param>
    /// <param name="maxNodes">How many nodes there may be, no fewer than the roots: of a hop that is cut the smallest ids.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public async ValueTask<Subgraph> WalkAsync(IReadOnlySet<NodeId> roots, int hops, int maxNodes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(roots);
        var around = new Neighbourhood(store, criteria, pin);
        var nodes = roots.Order().ToList();
        var seen = nodes.ToHashSet();
        var frontier = nodes;
        Truncation? truncated = null;
        for (var hop = 1; hop <= hops && frontier.Count > 0 && truncated is null; hop++)
        {
            await around.LoadAsync(frontier, cancellation);
            var next = Beyond(around, frontier, seen).Order().ToList();
            var room = maxNodes - nodes.Count;
            if (next.Count > room)
            {
                truncated = Truncation.Nodes;
                next.RemoveRange(room, next.Count - room);
            }

            nodes.AddRange(next);
            seen.UnionWith(next);
            frontier = next;
            truncated ??= bounds.TimeIsUp ? Truncation.Time : null;
        }

        // The last nodes too, because they may be joined to one another.
        await around.LoadAsync(frontier, cancellation);
        truncated ??= Beyond(around, frontier, seen).Any() ? Truncation.Tiers : null;
        return new Subgraph(nodes, Within(around, nodes, seen), truncated);
    }

    private static IEnumerable<NodeId> Beyond(Neighbourhood around, List<NodeId> frontier, HashSet<NodeId> seen) => frontier
        .SelectMany(node => around.Around(node).Select(relationship => relationship.Other(node)))
        .Where(node => !seen.Contains(node))
        .Distinct();

    private static List<Relationship> Within(Neighbourhood around, List<NodeId> nodes, HashSet<NodeId> seen) => [.. nodes
        .SelectMany(around.Around)
        .Where(relationship => seen.Contains(relationship.Key.From) && seen.Contains(relationship.Key.To))
        .DistinctBy(relationship => relationship.Id)
        .OrderBy(relationship => relationship.Id)];
}
