using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Who stands at the top of companies' ownership: owners that nobody else owns. Companies that own one another in a
/// circle stand there together.
/// </summary>
public sealed class UltimateOwners(IGraphStore store, Pin pin)
{
    /// <summary>All companies are followed up in step, so the calls of the store depend on the longest chain alone.</summary>
    /// <returns>For each company those at the top, itself where nobody owns it; by folded name, then id.</returns>
    public async ValueTask<IReadOnlyList<IReadOnlyList<Company>>> FindAsync(IReadOnlyList<NodeId> companies, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(companies);
        var owners = await OwnersAsync(companies, cancellation);
        var group = StrongComponents.Of(owners);
        var owned = owners.Where(pair => pair.Value.Any(owner => group[owner] != group[pair.Key])).Select(pair => group[pair.Key]).ToHashSet();
        var tops = companies.Select(company => Above(company, owners).Where(owner => !owned.Contains(group[owner])).ToList()).ToList();

        string[] wanted = [.. tops.SelectMany(list => list).Distinct().Select(id => id.Value)];
        var found = (await store.GetAsync(wanted, pin, cancellation)).OfType<Company>().ToDictionary(company => company.Id);
        return [.. tops.Select(list => (IReadOnlyList<Company>)[.. list.Where(found.ContainsKey).Select(id => found[id]).Order(CompanyNameOrder.Instance)])];
    }

    // Everybody who is owned by or owns one of them, with their direct owners.
    private async ValueTask<Dictionary<NodeId, IReadOnlyList<NodeId>>> OwnersAsync(IReadOnlyList<NodeId> companies, CancellationToken cancellation)
    {
        var criteria = new RelationshipCriteria
        {
            Types = new HashSet<RelationshipType> { RelationshipType.Owns },
            Stages = FilterScope.Everything.DefaultStages,
        };
        var owners = new Dictionary<NodeId, IReadOnlyList<NodeId>>();
        for (var frontier = companies.Distinct().ToList(); frontier.Count > 0;)
        {
            var query = new RelationshipQuery(criteria) { Anchors = frontier, End = AnchorEnd.To };
            var pages = await store.FindRelationshipsAsync(query, pin, PageRequest.All, cancellation);
            for (var i = 0; i < frontier.Count; i++)
            {
                owners[frontier[i]] = [.. pages[i].Items.Select(relationship => relationship.Key.From).Distinct()];
            }

            frontier = [.. frontier.SelectMany(company => owners[company]).Where(owner => !owners.ContainsKey(owner)).Distinct()];
        }

        return owners;
    }

    private static HashSet<NodeId> Above(NodeId company, Dictionary<NodeId, IReadOnlyList<NodeId>> owners)
    {
        var above = new HashSet<NodeId> { company };
        var open = new Stack<NodeId>(above);
        while (open.TryPop(out var next))
        {
            foreach (var owner in owners[next].Where(above.Add))
            {
                open.Push(owner);
            }
        }

        return above;
    }
}
