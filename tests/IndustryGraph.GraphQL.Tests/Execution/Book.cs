namespace IndustryGraph.GraphQL.Tests.Execution;

internal sealed record Book(
    string Id,
    string Title,
    int? Pages,
    double? Price,
    Genre Genre,
    Day? Published,
    string[] Tags,
    Author Author);
