using System.Text.Json;
using IndustryGraph.GraphQL.Execution;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>A scalar whose serialised form is a JSON string.</summary>
internal sealed class StringScalarCodec<T>(string name, StringScalarParser<T> parse, Func<T, string> format) : ScalarCodec<T>
    where T : notnull
{
    public override bool TryParse(JsonElement json, out T? value, out string? error)
    {
        if (json.ValueKind == JsonValueKind.String)
            return parse(json.GetString()!, out value, out error);
        return NotAString(out value, out error);
    }

    public override bool TryParse(ValueNode literal, out T? value, out string? error)
    {
        if (literal is StringValueNode text)
            return parse(text.Value, out value, out error);
        return NotAString(out value, out error);
    }

    public override void Write(T value, JsonBuffer json) => json.WriteString(format(value));

    private bool NotAString(out T? value, out string? error)
    {
        value = default;
        error = $"{name} is written as a string.";
        return false;
    }
}
