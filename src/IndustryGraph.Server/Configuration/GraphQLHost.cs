namespace IndustryGraph.Server.Configuration;

/// <summary>What runs GraphQL documents: GraphQL:Host.</summary>
public enum GraphQLHost
{
    /// <summary>The engine of this project.</summary>
    BuiltIn,

    /// <summary>HotChocolate; needs a build with <c>WithHotChocolate=true</c>.</summary>
    HotChocolate,
}
