using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>Coverage of the schema: what has been read about a company.</summary>
internal sealed record Coverage(int Sources, int Claims, DateOnly? NewestSource);

/// <summary>Counts the claims about a company's relationships and facts, of all stages and days, and their sources.</summary>
internal static class CoverageReader
{
    public static async ValueTask<IReadOnlyList<object?>> ReadAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Company>> companies, CancellationToken cancellation)
    {
        var store = batch.Request.Store;
        NodeId[] anchors = [.. companies.Select(company => company.Record.Id)];
        var relationships = await store.FindRelationshipsAsync(
            new RelationshipQuery(RelationshipCriteria.Any) { Anchors = anchors }, scope.Pin, PageRequest.All, cancellation);
        var facts = await store.FindFactsAsync(new FactQuery { Anchors = anchors }, scope.Pin, PageRequest.All, cancellation);
        var subjects = anchors.Select((_, i) => relationships[i].Items.Select(item => item.Slug).Concat(facts[i].Items.Select(item => item.Slug)).ToList()).ToList();
        string[] distinct = [.. subjects.SelectMany(list => list).Distinct()];
        var claims = await store.FindClaimsAsync(new ClaimQuery(ClaimAnchor.Subject) { Anchors = distinct }, scope.Pin, PageRequest.All, cancellation);
        var bySubject = distinct.Zip(claims).ToDictionary(pair => pair.First, pair => pair.Second.Items);
        NodeId[] sourceIds = [.. claims.SelectMany(page => page.Items).Select(claim => claim.Source).Distinct()];
        var sources = (await store.GetAsync([.. sourceIds.Select(id => id.Value)], scope.Pin, cancellation))
            .OfType<Source>()
            .ToDictionary(source => source.Id);
        return [.. subjects.Select(list =>
        {
            var found = list.SelectMany(subject => bySubject[subject]).ToList();
            var read = found.Select(claim => claim.Source).Distinct().ToList();
            return new Coverage(read.Count, found.Count, read.Max(id => sources.GetValueOrDefault(id)?.PublishedOn));
        })];
    }
}
