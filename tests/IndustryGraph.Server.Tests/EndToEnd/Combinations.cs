namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>The pair that needs nothing: the built-in engine over the embedded store.</summary>
public sealed class BuiltInOverEmbedded : SeededServer
{
    internal override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();
}

/// <summary>HotChocolate over the embedded store.</summary>
public sealed class HotChocolateOverEmbedded : SeededServer
{
    internal override IReadOnlyDictionary<string, string?> Settings { get; } = Parts.HotChocolate;

    internal override string? Missing => Parts.WithoutHotChocolate;
}

/// <summary>The built-in engine over Neo4j.</summary>
public sealed class BuiltInOverNeo4j : SeededServer
{
    internal override IReadOnlyDictionary<string, string?> Settings { get; } = Parts.Neo4j;

    internal override string? Missing => Parts.WithoutNeo4j;
}

/// <summary>HotChocolate over Neo4j.</summary>
public sealed class HotChocolateOverNeo4j : SeededServer
{
    internal override IReadOnlyDictionary<string, string?> Settings { get; } =
        new Dictionary<string, string?>([.. Parts.HotChocolate, .. Parts.Neo4j]);

    internal override string? Missing => Parts.WithoutHotChocolate ?? Parts.WithoutNeo4j;
}

/// <summary>One database serves all that run over Neo4j, so they run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OverNeo4j
{
    public const string Name = "over Neo4j";
}
