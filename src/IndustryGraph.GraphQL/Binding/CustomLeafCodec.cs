using System.Text.Json;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Execution.Writing;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>A scalar of the schema's author.</summary>
internal sealed class CustomLeafCodec<T>(ScalarCodec<T> codec) : LeafCodec
    where T : notnull
{
    public override bool TryParse(JsonElement json, out object? value, out string? error)
    {
        var parsed = codec.TryParse(json, out var typed, out error);
        value = typed;
        return parsed;
    }

    public override bool TryParse(ValueNode literal, out object? value, out string? error)
    {
        var parsed = codec.TryParse(literal, out var typed, out error);
        value = typed;
        return parsed;
    }

    public override LeafWriter<TValue>? Writer<TValue>() =>
        new ScalarWriter<T>((value, json) => codec.Write(value, json)) as LeafWriter<TValue>;

    public override void WriteObject(object value, JsonBuffer json) =>
        codec.Write(value is T typed ? typed : throw Misfit(value, typeof(T).Name), json);
}
