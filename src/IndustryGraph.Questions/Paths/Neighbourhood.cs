using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>The relationships around nodes, asked of the store once for each node and kept for one question.</summary>
internal sealed class Neighbourhood(IGraphStore store, RelationshipCriteria criteria, Pin pin)
{
    // At an anchor the port looks at the country of the other end. Walked both ways that would let a hop pass one way
    // only, so here the ends are looked at afterwards: one of them must lie in the countries.
    private readonly RelationshipCriteria _asked = criteria with { Countries = null };
    private readonly Dictionary<NodeId, bool> _inCountries = [];
    private readonly Dictionary<NodeId, IReadOnlyList<Relationship>> _around = [];

    /// <summary>The relationships at a node that was loaded, in the order of their ids.</summary>
    public IReadOnlyList<Relationship> Around(NodeId node) => _around[node];

    public bool IsLoaded(NodeId node) => _around.ContainsKey(node);

    /// <summary>Loads those that were not yet, in one call; where countries matter, in two.</summary>
    public async ValueTask LoadAsync(IEnumerable<NodeId> nodes, CancellationToken cancellation)
    {
        var missing = nodes.Where(node => !_around.ContainsKey(node)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var pages = await store.FindRelationshipsAsync(new RelationshipQuery(_asked) { Anchors = missing }, pin, PageRequest.All, cancellation);
        if (criteria.Countries is not null)
        {
            await LocateAsync(pages.SelectMany(page => page.Items), criteria.Countries, cancellation);
        }

        for (var i = 0; i < missing.Count; i++)
        {
            _around[missing[i]] = [.. pages[i].Items.Where(IsInside).OrderBy(relationship => relationship.Id)];
        }
    }

    private bool IsInside(Relationship relationship) =>
        criteria.Countries is null || _inCountries[relationship.Key.From] || _inCountries[relationship.Key.To];

    private async ValueTask LocateAsync(IEnumerable<Relationship> relationships, IReadOnlySet<string> countries, CancellationToken cancellation)
    {
        var ends = relationships.SelectMany(item => new[] { item.Key.From, item.Key.To }).Where(end => !_inCountries.ContainsKey(end)).Distinct().ToList();
        if (ends.Count == 0)
        {
            return;
        }

        var records = await store.GetAsync([.. ends.Select(end => end.Value)], pin, cancellation);
        for (var i = 0; i < ends.Count; i++)
        {
            var country = records[i] switch
            {
                Company company => company.Country,
                Facility facility => facility.Country,
                _ => null,
            };
            _inCountries[ends[i]] = country is not null && countries.Contains(country);
        }
    }
}
