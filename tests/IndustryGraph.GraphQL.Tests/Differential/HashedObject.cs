namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>An object of a response that knows no more than what it is and how it was reached.</summary>
internal sealed record HashedObject(string Type, uint Hash);
