using System.Text.Json;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Execution.Writing;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>Boolean (section 3.5.4).</summary>
internal sealed class BooleanLeafCodec : LeafCodec
{
    public override bool TryParse(JsonElement json, out object? value, out string? error)
    {
        value = json.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };
        error = value is null ? "true or false is expected." : null;
        return value is not null;
    }

    public override bool TryParse(ValueNode literal, out object? value, out string? error)
    {
        value = (literal as BooleanValueNode)?.Value;
        error = value is null ? "true or false is expected." : null;
        return value is not null;
    }

    public override LeafWriter<T>? Writer<T>() =>
        new ScalarWriter<bool>((value, json) => json.WriteBoolean(value)) as LeafWriter<T>;

    public override void WriteObject(object value, JsonBuffer json) =>
        json.WriteBoolean(value is bool boolean ? boolean : throw Misfit(value, "Boolean"));
}
