using System.Globalization;
using System.Text.Json;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Execution.Writing;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>Float: finite double precision (section 3.5.2). Resolvers get double.</summary>
internal sealed class FloatLeafCodec : LeafCodec
{
    public override bool TryParse(JsonElement json, out object? value, out string? error)
    {
        var number = 0.0;
        return Check(json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out number), number, out value, out error);
    }

    public override bool TryParse(ValueNode literal, out object? value, out string? error)
    {
        var text = (literal as FloatValueNode)?.Text ?? (literal as IntValueNode)?.Text;
        var parsed = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        return Check(parsed, number, out value, out error);
    }

    public override LeafWriter<T>? Writer<T>() =>
        new ScalarWriter<double>(WriteDouble) as LeafWriter<T>
        ?? new ScalarWriter<float>((value, json) => WriteDouble(value, json)) as LeafWriter<T>
        ?? new ScalarWriter<int>((value, json) => json.WriteNumber(value)) as LeafWriter<T>
        ?? new ScalarWriter<long>((value, json) => json.WriteNumber(value)) as LeafWriter<T>
        ?? new ScalarWriter<decimal>((value, json) => json.WriteNumber(value)) as LeafWriter<T>;

    public override void WriteObject(object value, JsonBuffer json)
    {
        switch (value)
        {
            case double number: WriteDouble(number, json); break;
            case float number: WriteDouble(number, json); break;
            case int number: json.WriteNumber(number); break;
            case long number: json.WriteNumber(number); break;
            case decimal number: json.WriteNumber(number); break;
            default: throw Misfit(value, "Float");
        }
    }

    private static bool Check(bool parsed, double number, out object? value, out string? error)
    {
        var fits = parsed && double.IsFinite(number);
        value = fits ? number : null;
        error = fits ? null : parsed ? "The number is too large for the type Float." : "A number is expected.";
        return fits;
    }

    private static void WriteDouble(double value, JsonBuffer json)
    {
        if (!double.IsFinite(value))
            throw new GraphQLException("A number that is not finite does not fit the type Float.", ErrorCodes.Result);
        json.WriteNumber(value);
    }
}
