using IndustryGraph.GraphQL.Execution.Writing;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Binding;

internal sealed class LeafBinding<TParent, TValue>(Func<TParent, FieldContext, TValue> get) : LeafBinding
    where TParent : class
{
    private LeafWriter<TValue>? _writer;

    public override string? Connect(GraphQLType type, LeafCodec codec)
    {
        WithArguments?.Connect(type, codec);
        _writer = LeafWriters.For<TValue>(type.Nullable, codec);
        return _writer is null ? $"a value of {typeof(TValue).Name} cannot be written as {type}" : null;
    }

    public override WriteResult Write(object parent, FieldContext field, ResponseWriter writer) =>
        _writer!.Write(get((TParent)parent, field), writer);
}
