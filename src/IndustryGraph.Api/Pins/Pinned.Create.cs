using IndustryGraph.Model;

namespace IndustryGraph.Api;

/// <summary>Makes pinned records of the right type.</summary>
internal static class Pinned
{
    /// <summary>Null for null.</summary>
    public static IPinned? Of(PinScope scope, GraphRecord? record) => record switch
    {
        null => null,
        Company company => new Pinned<Company>(scope, company),
        Facility facility => new Pinned<Facility>(scope, facility),
        Product product => new Pinned<Product>(scope, product),
        Source source => new Pinned<Source>(scope, source),
        Relationship relationship => new Pinned<Relationship>(scope, relationship),
        Claim claim => new Pinned<Claim>(scope, claim),
        Fact fact => new Pinned<Fact>(scope, fact),
        _ => throw new InvalidOperationException($"No type of the schema stands for {record.GetType()}."),
    };

    public static IReadOnlyList<object?> All(PinScope scope, IEnumerable<GraphRecord?> records) => [.. records.Select(record => Of(scope, record))];

    public static IReadOnlyList<object?> All(PinScope scope, IReadOnlyList<GraphRecord?> records)
    {
        var pinned = new object?[records.Count];
        for (var i = 0; i < pinned.Length; i++)
        {
            pinned[i] = Of(scope, records[i]);
        }

        return pinned;
    }
}
