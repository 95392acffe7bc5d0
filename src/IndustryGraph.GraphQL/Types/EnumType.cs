using System.Collections.Frozen;

namespace IndustryGraph.GraphQL.Types;

/// <summary>An enum (section 3.9).</summary>
public sealed class EnumType(string name, string? description, IReadOnlyList<EnumValueDefinition> values)
    : NamedType(name, description)
{
    private readonly FrozenDictionary<string, EnumValueDefinition> _byName =
        values.DistinctBy(v => v.Name).ToFrozenDictionary(v => v.Name);

    public IReadOnlyList<EnumValueDefinition> Values { get; } = values;

    public EnumValueDefinition? Value(string name) => _byName.GetValueOrDefault(name);
}
