namespace IndustryGraph.Load;

/// <summary>What is asked, mixed as people do: much of it small, some of it heavy.</summary>
internal static class Questions
{
    private static readonly (int Share, string Document)[] Mix =
    [
        (30, "query Company($id: ID!) { company(by: {id: $id}) { name country suppliers(first: 10) { nodes { name } } customers(first: 10) { nodes { name } } } }"),
        (20, "query Search($text: String!) { search(text: $text, first: 5) { label score } }"),
        (15, "query Page { relationships(first: 50) { nodes { type stage from { name } to { name } } pageInfo { endCursor } } }"),
        (10, "query Tree($id: ID!) { company(by: {id: $id}) { supplyTree(direction: UPSTREAM, maxTiers: 4, first: 100) { totalCount edges { tier node { name } } } } }"),
        (10, "query Path($id: ID!, $other: ID!) { paths(from: [$id], to: [$other], mode: SHORTEST) { paths { length nodes { name } } } }"),
        (8, "query Claims($id: ID!) { company(by: {id: $id}) { relationships(first: 20) { nodes { claims(first: 3) { nodes { statement source { title } } } } } } }"),
        (5, "query WhatIf($id: ID!) { disruption(remove: {companies: [$id]}, maxTiers: 3, first: 50) { totalCount edges { tier soleSource node { name } } } }"),
        (2, "query Whole { statistics { companies relationships byType { type count } } }"),
    ];

    /// <summary>A request, as JSON.</summary>
    public static object Next(Random random)
    {
        var at = random.Next(Mix.Sum(question => question.Share));
        var document = Mix.First(question => (at -= question.Share) < 0).Document;
        var company = Company(random);
        return new { query = document, variables = new { id = $"firm-{company}-works", other = $"firm-{company + 1}-works", text = $"Frim {random.Next(500)} Wroks" } };
    }

    private static int Company(Random random) => (int)(499 * random.NextDouble() * random.NextDouble());
}
