using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Finds where sources contradict each other, or themselves, by the rules of <see cref="ConflictRules"/>.</summary>
public sealed class ConflictSearch(IGraphStore store, Pin pin)
{
    /// <param name="scope">A company, facility, relationship, fact or source, about whose relationships, facts or claims it is; null for all.</param>
    /// <param name="kinds">Which kinds; null for all.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>By kind, then rule, then the subject's id; a fault where the scope is not there at the pin.</returns>
    public async ValueTask<Answer<IReadOnlyList<Conflict>>> FindAsync(
        string? scope, IReadOnlyCollection<ConflictKind>? kinds, CancellationToken cancellation)
    {
        if (!(await RecordsAsync(scope, cancellation)).TryGet(out var records, out var fault))
        {
            return fault;
        }

        var rules = ConflictRules.All.Where(rule => kinds?.Contains(rule.Kind) ?? true).ToList();
        var subjects = await SubjectsAsync(records, cancellation);
        var found = rules.SelectMany(rule => subjects
            .Select(subject => rule.Find(subject) is { } finding ? new Conflict(rule, subject.Record, finding.Claims, finding.Explanation) : null)
            .OfType<Conflict>()
            .OrderBy(conflict => conflict.Subject.Slug, Comparer<string>.Create(Slug.Compare)));
        return Answer.Of<IReadOnlyList<Conflict>>([.. found.OrderBy(conflict => conflict.Rule.Kind)]);
    }

    // Relationships and facts, the reverse of a relationship among them.
    private async ValueTask<Answer<IReadOnlyList<GraphRecord>>> RecordsAsync(string? scope, CancellationToken cancellation)
    {
        var record = scope is null ? null : (await store.GetAsync([scope], pin, cancellation))[0];
        switch (record)
        {
            case Company or Facility:
                return Answer.Of(await AtAsync([((Node)record).Id], cancellation));
            case Fact:
                return Answer.Of<IReadOnlyList<GraphRecord>>([record]);
            case Relationship relationship:
                return Answer.Of(await WithReversesAsync([relationship], cancellation));
            case Source source:
                var claims = await store.FindClaimsAsync(new ClaimQuery(ClaimAnchor.Source) { Anchors = [source.Slug] }, pin, PageRequest.All, cancellation);
                var subjects = await store.GetAsync([.. claims[0].Items.Select(claim => claim.Subject.Slug).Distinct()], pin, cancellation);
                return Answer.Of(await WithReversesAsync([.. subjects.OfType<GraphRecord>().DistinctBy(item => item.Slug)], cancellation));
            case null when scope is null:
                return Answer.Of(await AtAsync(null, cancellation));
            default:
                return Fault.NotFound(scope!, "company, facility, relationship, fact or source");
        }
    }

    private async ValueTask<IReadOnlyList<GraphRecord>> AtAsync(IReadOnlyList<NodeId>? anchors, CancellationToken cancellation)
    {
        if (anchors is null && store is ITraversableStore traversable)
        {
            var doubtful = new DoubtfulRelationships(traversable.View(RelationshipCriteria.Any, pin, anchored: false)).Find(cancellation);
            return [.. doubtful, .. (await store.FindFactsAsync(new FactQuery(), pin, PageRequest.All, cancellation))[0].Items];
        }

        var relationships = await store.FindRelationshipsAsync(
            new RelationshipQuery(RelationshipCriteria.Any) { Anchors = anchors }, pin, PageRequest.All, cancellation);
        var facts = await store.FindFactsAsync(new FactQuery { Anchors = anchors }, pin, PageRequest.All, cancellation);
        return [.. relationships[0].Items, .. facts[0].Items];
    }

    private async ValueTask<IReadOnlyList<GraphRecord>> WithReversesAsync(IReadOnlyList<GraphRecord> records, CancellationToken cancellation)
    {
        string[] turned = [.. records.OfType<Relationship>().Select(item => Turned(item).Value)];
        var reverses = turned.Length == 0 ? [] : await store.GetAsync(turned, pin, cancellation);
        return [.. records.Concat(reverses.OfType<Relationship>()).DistinctBy(item => item.Slug)];
    }

    private async ValueTask<IReadOnlyList<ConflictSubject>> SubjectsAsync(IReadOnlyList<GraphRecord> records, CancellationToken cancellation)
    {
        if (records.Count == 0)
        {
            return [];
        }

        var query = new ClaimQuery(ClaimAnchor.Subject) { Anchors = [.. records.Select(record => record.Slug)] };
        var claims = await store.FindClaimsAsync(query, pin, PageRequest.All, cancellation);
        NodeId[] entities = [.. records.OfType<Fact>().Select(fact => fact.Key.Entity).Distinct()];
        var nodes = await store.GetAsync([.. entities.Select(entity => entity.Value)], pin, cancellation);
        var countries = entities.Zip(nodes).ToDictionary(pair => pair.First, pair => (pair.Second as Company)?.Country ?? (pair.Second as Facility)?.Country);
        var subjects = records
            .Zip(claims, (record, page) => new ConflictSubject(record, Standing(page.Items))
            {
                Country = record is Fact fact ? countries[fact.Key.Entity] : null,
            })
            .ToDictionary(subject => subject.Record.Slug);
        return [.. subjects.Values.Select(subject => subject.Relationship is { } relationship
            && relationship.Id < Turned(relationship)
            && subjects.TryGetValue(Turned(relationship).Value, out var reverse) ? subject with { Reverse = reverse } : subject)];
    }

    // The claims that stand, and the deprecated ones that would.
    private List<Claim> Standing(IReadOnlyList<Claim> claims)
    {
        var holding = claims.Where(claim => claim.HoldsAt(pin)).ToList();
        return holding.Exists(claim => claim.Rank != Rank.Deprecated) ? holding : [.. claims.Where(claim => claim.HoldsTo < pin.ValidAt)];
    }

    private static RelationshipId Turned(Relationship relationship) =>
        new RelationshipKey(relationship.Key.Type, relationship.Key.To, relationship.Key.From).Id;
}
