using IndustryGraph.GraphQL.Execution.Writing;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Binding;

internal sealed class StreamBinding(StreamResolver source) : FieldBinding
{
    public StreamResolver Source { get; } = source;

    /// <summary>Writes events of a leaf field; null for a field with selections.</summary>
    public LeafWriter<object?>? Writer { get; private set; }

    public override string? Connect(GraphQLType type, LeafCodec codec)
    {
        Writer = LeafWriters.Dynamic(type.Nullable, codec);
        return null;
    }
}
