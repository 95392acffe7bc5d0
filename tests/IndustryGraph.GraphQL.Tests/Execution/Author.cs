namespace IndustryGraph.GraphQL.Tests.Execution;

internal sealed record Author(string Id, string Name);
