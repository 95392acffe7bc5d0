using System.Globalization;
using System.Text.Json;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Execution.Writing;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>ID: a string, as input also a whole number (section 3.5.5). Resolvers get string.</summary>
internal sealed class IdLeafCodec : LeafCodec
{
    public override bool TryParse(JsonElement json, out object? value, out string? error)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number => WholeNumber(json),
            _ => null,
        };
        error = value is null ? "A string or a whole number is expected." : null;
        return value is not null;
    }

    public override bool TryParse(ValueNode literal, out object? value, out string? error)
    {
        value = (literal as StringValueNode)?.Value ?? (literal as IntValueNode)?.Text;
        error = value is null ? "A string or a whole number is expected." : null;
        return value is not null;
    }

    public override LeafWriter<T>? Writer<T>() =>
        new ScalarWriter<string>((value, json) => json.WriteString(value)) as LeafWriter<T>
        ?? new ScalarWriter<int>((value, json) => WriteLong(value, json)) as LeafWriter<T>
        ?? new ScalarWriter<long>(WriteLong) as LeafWriter<T>;

    public override void WriteObject(object value, JsonBuffer json)
    {
        switch (value)
        {
            case string text: json.WriteString(text); break;
            case int number: WriteLong(number, json); break;
            case long number: WriteLong(number, json); break;
            default: throw Misfit(value, "ID");
        }
    }

    private static void WriteLong(long value, JsonBuffer json) =>
        json.WriteString(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>1.0 and 1e2 are whole numbers too, as they are for Int.</summary>
    private static string? WholeNumber(JsonElement json)
    {
        var text = json.GetRawText();
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
            return text;
        return json.TryGetDouble(out var number) && Math.Floor(number) == number && Math.Abs(number) < 1L << 53
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
