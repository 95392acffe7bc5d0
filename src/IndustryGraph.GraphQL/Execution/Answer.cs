namespace IndustryGraph.GraphQL.Execution;

/// <summary>The answer to a query that ran without an error.</summary>
/// <param name="Version">What <see cref="GraphQLRequest.Version"/> said of it.</param>
/// <param name="Hash">The SHA-256 of the document.</param>
/// <param name="Name">The name of the operation; null where it has none.</param>
/// <param name="Json">The response up to the end of its data.</param>
/// <param name="Cost">What it cost.</param>
internal sealed record Answer(object Version, string Hash, string? Name, byte[] Json, RequestCost Cost);
