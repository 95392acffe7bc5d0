using System.Text.Json;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Execution.Writing;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>String (section 3.5.3).</summary>
internal sealed class StringLeafCodec : LeafCodec
{
    public override bool TryParse(JsonElement json, out object? value, out string? error)
    {
        value = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        error = value is null ? "A string is expected." : null;
        return value is not null;
    }

    public override bool TryParse(ValueNode literal, out object? value, out string? error)
    {
        value = (literal as StringValueNode)?.Value;
        error = value is null ? "A string is expected." : null;
        return value is not null;
    }

    public override LeafWriter<T>? Writer<T>() =>
        new ScalarWriter<string>((value, json) => json.WriteString(value)) as LeafWriter<T>;

    public override void WriteObject(object value, JsonBuffer json) =>
        json.WriteString(value as string ?? throw Misfit(value, "String"));
}
