using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Who is hit when companies, relationships or whole countries drop out. The damage spreads to every flow customer,
/// whatever the alternatives; these are told, not assumed. A tier costs two calls of the store.
/// </summary>
/// <param name="store">The graph.</param>
/// <param name="criteria">Which relationships are relied on, and so carry the damage.</param>
/// <param name="pin">When.</param>
/// <param name="bounds">What cuts the walk short.</param>
public sealed class DisruptionWalk(IGraphStore store, RelationshipCriteria criteria, Pin pin, WalkBounds bounds)
{
    private const int PeekSize = 256;

    /// <param name="removal">What drops out.</param>
    /// <param name="maxTiers">How many tiers are walked, at least 1.</param>
    /// <param name="cancellation">Stops the walk.</param>
    /// <returns>A fault where nothing is removed, or an id is not there at the pin.</returns>
    public async ValueTask<Answer<Impact>> WalkAsync(Removal removal, int maxTiers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(removal);
        if (!(await RemovedRecords.ReadAsync(store, removal, pin, cancellation)).TryGet(out var removed, out var fault))
        {
            return fault;
        }

        var seen = removed.Companies.Select(company => company.Id).ToHashSet();
        var hits = new List<(Company Company, int Tier, List<Relationship> Lost)>();
        var frontier = seen.Order().ToList();
        Truncation? truncated = seen.Count > bounds.MaxNodes ? Truncation.Nodes : null;
        for (var tier = 1; tier <= maxTiers && truncated is null; tier++)
        {
            var lost = await SuppliedByAsync(frontier, cancellation);
            if (tier == 1)
            {
                lost.AddRange(await AmongAsync(removed.Relationships, cancellation));
            }

            var byBuyer = lost
                .Where(relationship => !seen.Contains(relationship.Key.To))
                .DistinctBy(relationship => relationship.Id)
                .OrderBy(relationship => relationship.Id)
                .GroupBy(relationship => relationship.Key.To)
                .ToDictionary(group => group.Key, group => group.ToList());
            var room = Math.Max(0, bounds.MaxNodes - seen.Count);
            foreach (var buyer in byBuyer.Keys.Order().Skip(room).ToList())
            {
                byBuyer.Remove(buyer);
                truncated = Truncation.Nodes;
            }

            if (byBuyer.Count == 0)
            {
                frontier = [];
                break;
            }

            var companies = await store.GetAsync([.. byBuyer.Keys.Select(id => id.Value)], pin, cancellation);
            hits.AddRange(companies.OfType<Company>().Order(CompanyNameOrder.Instance).Select(company => (company, tier, byBuyer[company.Id])));
            seen.UnionWith(byBuyer.Keys);
            frontier = [.. byBuyer.Keys];
            truncated ??= bounds.TimeIsUp ? Truncation.Time : null;
        }

        truncated ??= await LeadsOnAsync(frontier, seen, cancellation) ? Truncation.Tiers : null;
        var affected = await new ReplacementReader(store, criteria, pin).ReadAsync(hits, removed, cancellation);
        return new Impact([.. removed.Companies, .. removed.Relationships], affected, seen.Count, truncated);
    }

    private async ValueTask<List<Relationship>> SuppliedByAsync(IReadOnlyList<NodeId> suppliers, CancellationToken cancellation)
    {
        if (suppliers.Count == 0)
        {
            return [];
        }

        var query = new RelationshipQuery(criteria) { Anchors = suppliers, End = AnchorEnd.From };
        return [.. (await store.FindRelationshipsAsync(query, pin, PageRequest.All, cancellation)).SelectMany(page => page.Items)];
    }

    // Those of the removed relationships that carry the damage: asked of the store, so that the filter means the same.
    private async ValueTask<IEnumerable<Relationship>> AmongAsync(IReadOnlyList<Relationship> relationships, CancellationToken cancellation)
    {
        var ids = relationships.Select(relationship => relationship.Id).ToHashSet();
        var found = await SuppliedByAsync([.. relationships.Select(relationship => relationship.Key.From).Distinct()], cancellation);
        return found.Where(relationship => ids.Contains(relationship.Id));
    }

    // Whether anybody is left beyond the last tier: looked at in parts, because the first part mostly tells.
    private async ValueTask<bool> LeadsOnAsync(List<NodeId> frontier, HashSet<NodeId> seen, CancellationToken cancellation)
    {
        foreach (var part in frontier.Chunk(PeekSize))
        {
            if ((await SuppliedByAsync(part, cancellation)).Exists(relationship => !seen.Contains(relationship.Key.To)))
            {
                return true;
            }
        }

        return false;
    }
}
