using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Execution.Writing;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>An enum of the schema bound to a C# enum.</summary>
internal sealed class EnumLeafCodec<TEnum> : LeafCodec
    where TEnum : struct, Enum
{
    private readonly EnumType _type;
    private readonly FrozenDictionary<string, object> _byName;
    private readonly FrozenDictionary<TEnum, byte[]> _json;

    public EnumLeafCodec(EnumType type)
    {
        _type = type;
        var members = Enum.GetNames<TEnum>();
        _byName = members.ToFrozenDictionary(ScreamingCase.From, m => (object)Enum.Parse<TEnum>(m));
        _json = members
            .DistinctBy(Enum.Parse<TEnum>)
            .ToFrozenDictionary(Enum.Parse<TEnum>, m => Encoding.UTF8.GetBytes($"\"{ScreamingCase.From(m)}\""));
    }

    public override bool TryParse(JsonElement json, out object? value, out string? error)
    {
        var name = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        return TryFind(name, out value, out error);
    }

    public override bool TryParse(ValueNode literal, out object? value, out string? error) =>
        TryFind((literal as EnumValueNode)?.Name, out value, out error);

    public override LeafWriter<T>? Writer<T>() => new ScalarWriter<TEnum>(Write) as LeafWriter<T>;

    public override void WriteObject(object value, JsonBuffer json) =>
        Write(value is TEnum member ? member : throw Misfit(value, _type.Name), json);

    private bool TryFind(string? name, out object? value, out string? error)
    {
        value = name is null ? null : _byName.GetValueOrDefault(name);
        error = value is null ? EnumErrors.NoValue(_type, name) : null;
        return value is not null;
    }

    private void Write(TEnum value, JsonBuffer json) =>
        json.WriteRaw(_json.TryGetValue(value, out var name) ? name : throw Misfit(value, _type.Name));
}
