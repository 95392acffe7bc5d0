namespace IndustryGraph.GraphQL.Types;

/// <summary>Type references as text and down to their name.</summary>
internal static class TypeNames
{
    public static NamedTypeNode Innermost(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Innermost(nonNull.Inner),
        ListTypeNode list => Innermost(list.Item),
        _ => (NamedTypeNode)type,
    };

    /// <summary>The type a reference names; null where the schema does not have it.</summary>
    public static GraphQLType? Resolve(Schema schema, TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Resolve(schema, nonNull.Inner) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => Resolve(schema, list.Item) is { } item ? new ListType(item) : null,
        NamedTypeNode named => schema.Type(named.Name.Value),
        _ => null,
    };
}
