using System.Globalization;
using System.Text.Json;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>A scalar that takes every value, as graphql-js has it for scalars of which it knows only the name.</summary>
internal sealed class AnythingCodec : ScalarCodec<object>
{
    public override bool TryParse(JsonElement json, out object? value, out string? error)
    {
        (value, error) = (Plain(json), null);
        return true;
    }

    public override bool TryParse(ValueNode literal, out object? value, out string? error)
    {
        (value, error) = (Plain(literal), null);
        return true;
    }

    public override void Write(object value, JsonBuffer json) => json.WriteString((string)value);

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object? Plain(ValueNode literal) => literal switch
    {
        ListValueNode list => list.Items.Select(Plain).ToList(),
        ObjectValueNode fields => fields.Fields.DistinctBy(f => f.Name.Value).ToDictionary(f => f.Name.Value, f => Plain(f.Value)),
        StringValueNode text => text.Value,
        EnumValueNode name => name.Name,
        BooleanValueNode boolean => boolean.Value,
        IntValueNode number => double.Parse(number.Text, CultureInfo.InvariantCulture),
        FloatValueNode number => double.Parse(number.Text, CultureInfo.InvariantCulture),
        _ => null,
    };
}
