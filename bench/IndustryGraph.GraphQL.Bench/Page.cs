namespace IndustryGraph.GraphQL.Bench;

/// <summary>A page of companies, in memory.</summary>
internal sealed record Page(IReadOnlyList<Company> Companies)
{
    public IEnumerable<Edge> Edges => Companies.Select(company => new Edge(company));
}

internal sealed record Edge(Company Node);
