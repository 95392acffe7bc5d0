using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>What answers one field of one object type.</summary>
internal abstract class FieldBinding
{
    /// <summary>Whether it can answer nothing but scalars and enums.</summary>
    public virtual bool IsLeaf => false;

    /// <summary>Whether it can answer nothing but objects.</summary>
    public virtual bool IsComposite => false;

    /// <summary>What answers instead where the document gives arguments; null where nothing else does.</summary>
    public BatchBinding? WithArguments { get; init; }

    /// <summary>Prepares for a leaf field of this type; tells what does not fit, or null.</summary>
    public virtual string? Connect(GraphQLType type, LeafCodec codec) => null;
}
