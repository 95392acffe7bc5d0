namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>The parts that not every build and machine has: how they are chosen, and why they are not there.</summary>
internal static class Parts
{
    public static IReadOnlyDictionary<string, string?> BuiltIn { get; } = new Dictionary<string, string?>();

    public static IReadOnlyDictionary<string, string?> HotChocolate { get; } = new Dictionary<string, string?> { ["GraphQL:Host"] = "HotChocolate" };

    public static IReadOnlyDictionary<string, string?> Neo4j { get; } = new Dictionary<string, string?>
    {
        ["Storage:Kind"] = "Neo4j",
        ["Storage:Neo4j:Uri"] = Environment.GetEnvironmentVariable("INDUSTRYGRAPH_NEO4J_URI"),
        ["Storage:Neo4j:User"] = Environment.GetEnvironmentVariable("INDUSTRYGRAPH_NEO4J_USER"),
        ["Storage:Neo4j:Password"] = Environment.GetEnvironmentVariable("INDUSTRYGRAPH_NEO4J_PASSWORD"),
    };

    /// <summary>Why there is no HotChocolate; null where there is.</summary>
    public static string? WithoutHotChocolate =>
#if WITH_HOTCHOCOLATE
        null;
#else
        "This build has no HotChocolate: build with WithHotChocolate=true.";
#endif

    /// <summary>Why there is no Neo4j; null where there is.</summary>
    public static string? WithoutNeo4j =>
#if WITH_NEO4J
        Neo4j["Storage:Neo4j:Uri"] is { Length: > 0 } ? null : "No Neo4j: name one in INDUSTRYGRAPH_NEO4J_URI.";
#else
        "This build has no Neo4j store: build with WithNeo4j=true.";
#endif
}
