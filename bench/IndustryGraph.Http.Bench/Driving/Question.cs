namespace IndustryGraph.Http.Bench.Driving;

/// <summary>A question, put in so many ways: each a path for the limit and a document with variables for the others.</summary>
/// <param name="Name">For the results.</param>
/// <param name="Target">The least ratio of our requests per second to the limit's.</param>
/// <param name="Document">The query, the same for all.</param>
/// <param name="Paths">The requests to the limit.</param>
/// <param name="Variables">The variables of each in turn, as JSON.</param>
internal sealed record Question(
    string Name, double Target, string Document, IReadOnlyList<string> Paths, IReadOnlyList<string> Variables)
{
    public IReadOnlyList<string> Bodies { get; } =
        [.. Variables.Select(variables => $"{{\"query\":{System.Text.Json.JsonSerializer.Serialize(Document)},\"variables\":{variables}}}")];

    /// <summary>The requests, as the script for wrk reads them.</summary>
    public IReadOnlyList<string> RequestsTo(ServerKind server) => server == ServerKind.Limit ? Paths : Bodies;
}
