namespace IndustryGraph.GraphQL.Bench;

/// <summary>An object of the benchmark's graph.</summary>
internal sealed record Company(
    string Id, string Name, string? Country, Kind Kind, int Founded, bool Listed, double Revenue, IReadOnlyList<string> Tags)
{
    public Company? Parent { get; set; }

    /// <summary>10,000 of them, the same on every run and in graphql-js.</summary>
    public static IReadOnlyList<Company> All { get; } = Make();

    private static Company[] Make()
    {
        string?[] countries = ["JP", "KR", "VN", null];
        var companies = new Company[10_000];
        for (var i = 0; i < companies.Length; i++)
        {
            companies[i] = new Company(
                $"c{i}", $"Company {i} & Söhne", countries[i % 4], (Kind)(i % 3), 1900 + (i % 120), i % 2 == 0, i * 1.25, ["battery", $"tag {i % 7}"]);
            companies[i].Parent = i % 5 == 0 ? null : companies[i / 5];
        }

        return companies;
    }
}

internal enum Kind
{
    Maker,
    Supplier,
    Investor,
}
