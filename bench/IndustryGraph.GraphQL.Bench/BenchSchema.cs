using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Bench;

/// <summary>The schema of the benchmarks, bound to objects in memory so that nothing but the engine is measured.</summary>
internal static class BenchSchema
{
    public static ExecutableSchema Create() => new SchemaBinder(Schema.Parse(System.Text.Encoding.UTF8.GetString(Texts.Of(Texts.Schema))))
        .Enum<Kind>("Kind")
        .Abstract("Node", _ => "Company")
        .Batch("Query", "company", batch => One(batch, Company.All[int.Parse(((string)batch.Arguments["id"]!).AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)]))
        .Batch("Query", "companies", batch => One(batch, new Page([.. Company.All.Take(First(batch))])))
        .Batch("Query", "node", batch => One(batch, Company.All[2]))
        .Leaf<Company, string>("Company", "id", c => c.Id)
        .Leaf<Company, string>("Company", "name", c => c.Name)
        .Leaf<Company, string?>("Company", "country", c => c.Country)
        .Leaf<Company, Kind>("Company", "kind", c => c.Kind)
        .Leaf<Company, int>("Company", "founded", c => c.Founded)
        .Leaf<Company, bool>("Company", "listed", c => c.Listed)
        .Leaf<Company, double>("Company", "revenue", c => c.Revenue)
        .Leaf<Company, IReadOnlyList<string>>("Company", "tags", c => c.Tags)
        .Composite<Company>("Company", "parent", c => c.Parent)
        .Batch("Company", "suppliers", batch =>
        {
            var page = new Page([.. Company.All.Take(First(batch))]);
            var results = new object?[batch.Count];
            Array.Fill(results, page);
            return ValueTask.FromResult<IReadOnlyList<object?>>(results);
        })
        .Leaf<object, string>("Plant", "id", _ => "")
        .Leaf<object, string>("Plant", "place", _ => "")
        .Composite<object>("Plant", "operator", _ => null)
        .Composite<Page>("CompanyConnection", "nodes", page => page.Companies)
        .Composite<Page>("CompanyConnection", "edges", page => page.Edges)
        .Composite<Page>("CompanyConnection", "pageInfo", page => page)
        .Leaf<Page, int>("CompanyConnection", "totalCount", page => page.Companies.Count)
        .Leaf<Edge, string>("CompanyEdge", "cursor", edge => edge.Node.Id)
        .Composite<Edge>("CompanyEdge", "node", edge => edge.Node)
        .Leaf<Page, bool>("PageInfo", "hasNextPage", _ => true)
        .Leaf<Page, string>("PageInfo", "endCursor", page => page.Companies[^1].Id)
        .Build();

    private static int First(FieldBatch batch) => (int)batch.Arguments["first"]!;

    private static ValueTask<IReadOnlyList<object?>> One(FieldBatch batch, object? value) => ValueTask.FromResult<IReadOnlyList<object?>>([value]);
}
