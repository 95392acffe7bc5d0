using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions.Tests;

/// <summary>What a pin holds, as plain lists to go through.</summary>
internal static class Naive
{
    public static readonly WalkBounds Unbounded = new(int.MaxValue, null, TimeProvider.System);

    /// <summary>Every relationship that fits, without help from a store; of countries an end is enough.</summary>
    public static async Task<List<Relationship>> RelationshipsAsync(IGraphStore store, RelationshipCriteria criteria, Pin pin)
    {
        var all = (await store.FindRelationshipsAsync(new RelationshipQuery(RelationshipCriteria.Any), pin, PageRequest.All, default))[0].Items;
        var located = criteria.Countries is null ? [] : await CountriesAsync(store, all, pin);
        return [.. all
            .Where(item => criteria.Matches(item.Key, item.State))
            .Where(item => criteria.Countries is null || new[] { item.Key.From, item.Key.To }.Any(end => located[end] is { } country && criteria.Countries.Contains(country)))
            .OrderBy(item => item.Id)];
    }

    public static async Task<Dictionary<NodeId, string?>> CountriesAsync(IGraphStore store, IEnumerable<Relationship> relationships, Pin pin)
    {
        NodeId[] ends = [.. relationships.SelectMany(item => new[] { item.Key.From, item.Key.To }).Distinct()];
        var records = await store.GetAsync([.. ends.Select(end => end.Value)], pin, default);
        return ends.Zip(records).ToDictionary(pair => pair.First, pair => (pair.Second as Company)?.Country ?? (pair.Second as Facility)?.Country);
    }

    /// <summary>The distance of each node that is reached, over hops that a function gives.</summary>
    public static Dictionary<NodeId, int> Distances(IEnumerable<NodeId> roots, Func<NodeId, IEnumerable<NodeId>> next)
    {
        var distances = roots.Distinct().ToDictionary(root => root, _ => 0);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (node, distance) in distances.ToList())
            {
                foreach (var other in next(node))
                {
                    if (!distances.TryGetValue(other, out var known) || known > distance + 1)
                    {
                        distances[other] = distance + 1;
                        changed = true;
                    }
                }
            }
        }

        return distances;
    }

    public static async Task<RelationshipCriteria> CriteriaAsync(RandomGraph graph, RelationshipFilter filter, FilterScope scope, Pin pin) =>
        (await new CriteriaReader(graph.Store).ReadAsync(filter, scope, pin, default)).Value;

    /// <summary>The companies that answer to their own ids at the pin.</summary>
    public static async Task<List<Company>> CompaniesAsync(RandomGraph graph, Pin pin) =>
        [.. (await graph.Store.FindNodesAsync([new NodeQuery(NodeKind.Company)], pin, PageRequest.All, default))[0].Items.Cast<Company>()];
}
