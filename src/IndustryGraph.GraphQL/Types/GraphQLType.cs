namespace IndustryGraph.GraphQL.Types;

/// <summary>A type: a named one, or a list or non-null type around another (section 3.4).</summary>
public abstract class GraphQLType
{
    /// <summary>The type inside all lists and non-null wrappers.</summary>
    public abstract NamedType Named { get; }

    public bool IsNonNull => this is NonNullType;

    /// <summary>This type without its non-null wrapper.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.Inner : this;

    /// <summary>IsInputType(type), section 3.4.2.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>IsOutputType(type), section 3.4.2.</summary>
    public bool IsOutput => Named is not InputObjectType;

    /// <summary>Whether both are the same type, wrappers included.</summary>
    public bool IsSameAs(GraphQLType other) => (this, other) switch
    {
        (NonNullType a, NonNullType b) => a.Inner.IsSameAs(b.Inner),
        (ListType a, ListType b) => a.Item.IsSameAs(b.Item),
        _ => ReferenceEquals(this, other),
    };
}
