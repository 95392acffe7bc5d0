namespace IndustryGraph.GraphQL.Introspection;

/// <summary>The kinds of types, as <c>__TypeKind</c> names them.</summary>
internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}
