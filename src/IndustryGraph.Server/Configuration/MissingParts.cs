namespace IndustryGraph.Server.Configuration;

/// <summary>What the settings choose and this build was made without.</summary>
internal static class MissingParts
{
    /// <summary>A sentence for each part, which says how to get it.</summary>
    public static IEnumerable<string> Of(ServerSettings settings)
    {
#if !WITH_HOTCHOCOLATE
        if (settings.Host == GraphQLHost.HotChocolate)
        {
            yield return "GraphQL:Host is HotChocolate, and this build has no HotChocolate. Build with -p:WithHotChocolate=true (or set the environment variable WithHotChocolate=true).";
        }
#endif
#if !WITH_NEO4J
        if (settings.Store == StoreKind.Neo4j)
        {
            yield return "Storage:Kind is Neo4j, and this build has no Neo4j store. Build with -p:WithNeo4j=true (or set the environment variable WithNeo4j=true).";
        }
#endif
        yield break;
    }
}
