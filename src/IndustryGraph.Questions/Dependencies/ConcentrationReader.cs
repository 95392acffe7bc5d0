using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Measures concentration over the flow relationships into a company that are signed or operational. Amounts are in all
/// units and mostly not stated, so what is counted are relationships, each as one. One that names several products gives
/// each an equal part; one whose key is not known (no country, no product) is left out.
/// </summary>
public sealed class ConcentrationReader(IGraphStore store, Pin pin)
{
    /// <returns>One for each company; two calls of the store however many there are.</returns>
    public async ValueTask<IReadOnlyList<Concentration>> ReadAsync(
        IReadOnlyList<NodeId> companies, ConcentrationKey key, CancellationToken cancellation)
    {
        var criteria = new RelationshipCriteria { Types = FilterScope.FirmFlow.DefaultTypes, Stages = FilterScope.FirmFlow.DefaultStages };
        var query = new RelationshipQuery(criteria) { Anchors = companies, End = AnchorEnd.To };
        var pages = await store.FindRelationshipsAsync(query, pin, PageRequest.All, cancellation);
        var countries = key == ConcentrationKey.Country ? await CountriesAsync(pages.SelectMany(page => page.Items), cancellation) : null;
        return [.. pages.Select(page => Measure(page.Items, relationship => key switch
        {
            ConcentrationKey.Supplier => [relationship.Key.From.Value],
            ConcentrationKey.Product => [.. relationship.State.Products.Select(product => product.Value).Distinct()],
            _ => countries![relationship.Key.From] is { } country ? [country] : [],
        }))];
    }

    private static Concentration Measure(IReadOnlyList<Relationship> supplies, Func<Relationship, IReadOnlyList<string>> keysOf)
    {
        var parts = supplies.SelectMany(relationship =>
        {
            var keys = keysOf(relationship);
            return keys.Select(key => (Key: key, Part: 1.0 / keys.Count));
        }).ToList();
        var whole = parts.Sum(part => part.Part);
        var shares = parts
            .GroupBy(part => part.Key)
            .Select(group => new Share(group.Key, group.Sum(part => part.Part) / whole, group.Count()))
            .OrderByDescending(share => share.Part)
            .ThenBy(share => share.Key, Comparer<string>.Create(Slug.Compare))
            .ToList();
        return new Concentration(shares.Count == 0 ? null : shares.Sum(share => share.Part * share.Part), shares);
    }

    private async ValueTask<Dictionary<NodeId, string?>> CountriesAsync(IEnumerable<Relationship> supplies, CancellationToken cancellation)
    {
        NodeId[] suppliers = [.. supplies.Select(relationship => relationship.Key.From).Distinct()];
        var records = await store.GetAsync([.. suppliers.Select(id => id.Value)], pin, cancellation);
        return suppliers.Zip(records).ToDictionary(pair => pair.First, pair => (pair.Second as Company)?.Country);
    }
}
