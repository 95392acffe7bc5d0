using System.Collections.Frozen;

namespace IndustryGraph.GraphQL.Types;

/// <summary>An input object (section 3.10).</summary>
public sealed class InputObjectType(string name, string? description, bool isOneOf) : NamedType(name, description)
{
    private FrozenDictionary<string, InputValue> _byName = FrozenDictionary<string, InputValue>.Empty;

    /// <summary>Whether exactly one field must be given, and not null (section 3.10.1).</summary>
    public bool IsOneOf { get; } = isOneOf;

    public IReadOnlyList<InputValue> Fields { get; private set; } = [];

    public InputValue? Field(string name) => _byName.GetValueOrDefault(name);

    internal void Complete(IReadOnlyList<InputValue> fields)
    {
        Fields = fields;
        _byName = fields.ToFrozenDictionary(f => f.Name);
    }
}
