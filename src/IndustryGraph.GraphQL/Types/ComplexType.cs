using System.Collections.Frozen;

namespace IndustryGraph.GraphQL.Types;

/// <summary>A type with fields: an object or an interface.</summary>
public abstract class ComplexType(string name, string? description) : NamedType(name, description)
{
    private FrozenDictionary<string, FieldDefinition> _byName = FrozenDictionary<string, FieldDefinition>.Empty;

    /// <summary>The fields in the order of the schema's text.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>The interfaces it declares, in the order of the schema's text.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; private set; } = [];

    public FieldDefinition? Field(string name) => _byName.GetValueOrDefault(name);

    internal void Complete(IReadOnlyList<InterfaceType> interfaces, IReadOnlyList<FieldDefinition> fields)
    {
        Interfaces = interfaces;
        Fields = fields;
        _byName = fields.ToFrozenDictionary(f => f.Name);
    }
}
