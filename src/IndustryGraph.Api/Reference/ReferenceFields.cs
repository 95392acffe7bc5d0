using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>ontology and statistics.</summary>
internal static class ReferenceFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query")
            .Property("ontology", _ => RelationshipTypes.All)
            .Batch("statistics", StatisticsAsync);
        table.Type<RelationshipTypeInfo>("RelationshipTypeInfo")
            .Property("type", info => info.Type)
            .Property("meaning", info => info.Meaning)
            .Property("inverse", info => info.Inverse)
            .Property("symmetric", info => info.Symmetric)
            .Property("flow", info => info.Flow);
        table.Type<Statistics>("Statistics")
            .Property("companies", statistics => statistics.Companies)
            .Property("relationships", statistics => statistics.ByType.Sum(item => item.Count))
            .Property("claims", statistics => statistics.Claims)
            .Property("sources", statistics => statistics.Sources)
            .Property("byType", statistics => statistics.ByType)
            .Property("lastChange", statistics => statistics.LastChange);
        table.Type<TypeCount>("TypeCount")
            .Property("type", item => item.Type)
            .Property("count", item => item.Count);
    }

    // Relationships of every stage count, so that the sum over the types is the number of relationships.
    private static async ValueTask<object?[]> StatisticsAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var store = batch.Request.Store;
        var pin = batch.Request.Scope.With(batch.Arguments.At).Pin;
        var nodes = await store.FindNodesAsync([new NodeQuery(NodeKind.Company), new NodeQuery(NodeKind.Source)], pin, PageRequest.CountOnly, cancellation);
        var claims = await store.FindClaimsAsync(new ClaimQuery(ClaimAnchor.Source), pin, PageRequest.CountOnly, cancellation);
        var byType = new List<TypeCount>();
        foreach (var info in RelationshipTypes.All)
        {
            var query = new RelationshipQuery(new RelationshipCriteria { Types = new HashSet<RelationshipType> { info.Type } });
            var counted = await store.FindRelationshipsAsync(query, pin, PageRequest.CountOnly, cancellation);
            byType.Add(new TypeCount(info.Type, counted[0].Counts!.Value.Total));
        }

        var last = pin.KnownAt < batch.Request.Revision.At ? (await new LogSearch(store).LastAsync(pin.KnownAt, cancellation))?.RecordedAt : batch.Request.Revision.At;
        return batch.Fill(new Statistics(
            nodes[0].Counts!.Value.Total,
            claims[0].Counts!.Value.Total,
            nodes[1].Counts!.Value.Total,
            byType,
            last == Instant.Beginning ? null : last));
    }
}

/// <summary>Statistics of the schema.</summary>
internal sealed record Statistics(int Companies, int Claims, int Sources, IReadOnlyList<TypeCount> ByType, Instant? LastChange);

/// <summary>TypeCount of the schema.</summary>
internal sealed record TypeCount(RelationshipType Type, int Count);
