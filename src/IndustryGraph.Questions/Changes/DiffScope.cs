using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>What a diff looks at: the whole graph, or what belongs to one record. One side of the diff at a time.</summary>
/// <param name="store">The graph.</param>
/// <param name="slug">A company, facility, product or relationship; null for the whole graph.</param>
/// <param name="filter">Which relationships; null for all that are no rumour, over or denied, and then facts and nodes come along.</param>
internal sealed class DiffScope(IGraphStore store, string? slug, RelationshipFilter? filter)
{
    public async ValueTask<Answer<DiffSide>> ReadAsync(Pin pin, CancellationToken cancellation)
    {
        var record = slug is null ? null : (await store.GetAsync([slug], pin, cancellation))[0];
        if (slug is not null && record is not (Company or Facility or Product or Relationship))
        {
            return Fault.NotFound(slug, "company, facility, product or relationship");
        }

        if (!(await new CriteriaReader(store).ReadAsync(filter ?? RelationshipFilter.None, FilterScope.Everything, pin, cancellation)).TryGet(out var criteria, out var fault))
        {
            return fault;
        }

        var relationships = await RelationshipsAsync(record, criteria, pin, cancellation);
        var facts = filter is null ? await FactsAsync(record, pin, cancellation) : [];
        return new DiffSide(record?.Slug, relationships.ToDictionary(item => item.Slug), facts.ToDictionary(item => item.Slug));
    }

    /// <summary>Both sides of the whole graph, without the relationships that read the same on both.</summary>
    public async ValueTask<(Answer<DiffSide> Before, Answer<DiffSide> After)> ReadDifferingAsync(
        ITraversableStore traversable, Pin before, Pin after, CancellationToken cancellation)
    {
        var criteria = await new CriteriaReader(store).ReadAsync(RelationshipFilter.None, FilterScope.Everything, before, cancellation);
        var differing = traversable.FindDiffering(criteria.Value, before, after, cancellation);
        return (
            new DiffSide(null, BySlug(differing.Select(pair => pair.Before)), (await FactsAsync(null, before, cancellation)).ToDictionary(item => item.Slug)),
            new DiffSide(null, BySlug(differing.Select(pair => pair.After)), (await FactsAsync(null, after, cancellation)).ToDictionary(item => item.Slug)));
    }

    private static Dictionary<string, Relationship> BySlug(IEnumerable<Relationship?> relationships) =>
        relationships.OfType<Relationship>().ToDictionary(item => item.Slug);

    private async ValueTask<IEnumerable<Relationship>> RelationshipsAsync(
        GraphRecord? record, RelationshipCriteria criteria, Pin pin, CancellationToken cancellation)
    {
        var query = new RelationshipQuery(criteria);
        switch (record)
        {
            case Company or Facility:
                query = query with { Anchors = [((Node)record).Id] };
                break;
            case Relationship relationship:
                query = query with { Anchors = [relationship.Key.From], End = AnchorEnd.From };
                break;
        }

        IEnumerable<Relationship> found = (await store.FindRelationshipsAsync(query, pin, PageRequest.All, cancellation))[0].Items;
        if (record is Product product)
        {
            var covered = await new ProductTree(store).WithNarrowerAsync(new HashSet<NodeId> { product.Id }, pin, cancellation);
            found = found.Where(item => item.State.Products.Any(covered.Contains));
        }

        return record is Relationship one ? found.Where(item => item.Id == one.Id) : found;
    }

    private async ValueTask<IReadOnlyList<Fact>> FactsAsync(GraphRecord? record, Pin pin, CancellationToken cancellation) => record switch
    {
        null => (await store.FindFactsAsync(new FactQuery(), pin, PageRequest.All, cancellation))[0].Items,
        Company or Facility => (await store.FindFactsAsync(new FactQuery { Anchors = [((Node)record).Id] }, pin, PageRequest.All, cancellation))[0].Items,
        _ => [],
    };
}

/// <summary>What is there at one pin.</summary>
/// <param name="Scope">What the scope's id answers as; null for the whole graph.</param>
/// <param name="Relationships">By slug.</param>
/// <param name="Facts">By slug.</param>
internal sealed record DiffSide(string? Scope, Dictionary<string, Relationship> Relationships, Dictionary<string, Fact> Facts)
{
    public static readonly DiffSide Empty = new(null, [], []);
}
