namespace IndustryGraph.GraphQL.Types;

/// <summary>What a schema is made of, while it is being read.</summary>
internal sealed record SchemaParts(
    string? Description,
    IReadOnlyList<NamedType> Types,
    IReadOnlyList<DirectiveDefinition> Directives,
    ObjectType QueryType,
    ObjectType? MutationType,
    ObjectType? SubscriptionType);
