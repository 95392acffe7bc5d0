using System.Text.Json;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Execution.Writing;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>An enum of the schema that is bound to nothing: its values are strings.</summary>
internal sealed class NamedEnumLeafCodec(EnumType type) : LeafCodec
{
    public override bool TryParse(JsonElement json, out object? value, out string? error) =>
        TryFind(json.ValueKind == JsonValueKind.String ? json.GetString() : null, out value, out error);

    public override bool TryParse(ValueNode literal, out object? value, out string? error) =>
        TryFind((literal as EnumValueNode)?.Name, out value, out error);

    public override LeafWriter<T>? Writer<T>() => new ScalarWriter<string>(Write) as LeafWriter<T>;

    public override void WriteObject(object value, JsonBuffer json) =>
        Write(value as string ?? throw Misfit(value, type.Name), json);

    private bool TryFind(string? name, out object? value, out string? error)
    {
        value = name is null ? null : type.Value(name)?.Name;
        error = value is null ? EnumErrors.NoValue(type, name) : null;
        return value is not null;
    }

    private void Write(string value, JsonBuffer json)
    {
        if (type.Value(value) is null)
            throw new GraphQLException($"\"{value}\" is no value of the enum {type.Name}.", ErrorCodes.Result);
        json.WriteString(value);
    }
}
