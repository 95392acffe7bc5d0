using System.Globalization;
using System.Text.Json;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Execution.Writing;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>Int: 32 bits with sign (section 3.5.1). Resolvers get int.</summary>
internal sealed class IntLeafCodec : LeafCodec
{
    public override bool TryParse(JsonElement json, out object? value, out string? error)
    {
        // 1.0 and 1e2 are whole numbers too.
        var isWhole = json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) && Math.Floor(number) == number;
        var fits = isWhole && json.GetDouble() is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)json.GetDouble() : null;
        error = fits ? null : Describe(isWhole, json.GetRawText());
        return fits;
    }

    public override bool TryParse(ValueNode literal, out object? value, out string? error)
    {
        var text = (literal as IntValueNode)?.Text;
        var fits = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        value = fits ? number : null;
        error = fits ? null : Describe(text is not null, text ?? "");
        return fits;
    }

    public override LeafWriter<T>? Writer<T>() =>
        new ScalarWriter<int>((value, json) => json.WriteNumber(value)) as LeafWriter<T>
        ?? new ScalarWriter<short>((value, json) => json.WriteNumber(value)) as LeafWriter<T>
        ?? new ScalarWriter<byte>((value, json) => json.WriteNumber(value)) as LeafWriter<T>
        ?? new ScalarWriter<long>(WriteLong) as LeafWriter<T>;

    public override void WriteObject(object value, JsonBuffer json) => WriteLong(
        value switch
        {
            int number => number,
            long number => number,
            short number => number,
            byte number => number,
            double number when Math.Floor(number) == number && Math.Abs(number) <= int.MaxValue => (long)number,
            _ => throw Misfit(value, "Int"),
        },
        json);

    private static void WriteLong(long value, JsonBuffer json)
    {
        if (value is < int.MinValue or > int.MaxValue)
            throw new GraphQLException($"{value} does not fit the 32 bits of the type Int.", ErrorCodes.Result);
        json.WriteNumber(value);
    }

    private static string Describe(bool isWhole, string text) => isWhole
        ? $"Int has 32 bits; {Shorten(text)} does not fit."
        : "A whole number is expected.";

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
