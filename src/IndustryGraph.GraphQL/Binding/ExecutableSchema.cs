using System.Collections.Frozen;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>A schema and what answers it. Immutable and safe for concurrent use.</summary>
public sealed class ExecutableSchema
{
    private readonly FrozenDictionary<NamedType, LeafCodec> _leaves;
    private readonly FrozenDictionary<FieldDefinition, FieldBinding> _fields;
    private readonly FrozenDictionary<string, Func<object, string>> _abstracts;
    private readonly FrozenDictionary<FieldDefinition, FieldCost> _costs;

    internal ExecutableSchema(
        Schema schema,
        Dictionary<NamedType, LeafCodec> leaves,
        Dictionary<FieldDefinition, FieldBinding> fields,
        Dictionary<string, Func<object, string>> abstracts,
        Dictionary<FieldDefinition, FieldCost> costs)
    {
        Schema = schema;
        _leaves = leaves.ToFrozenDictionary();
        _fields = fields.ToFrozenDictionary();
        _abstracts = abstracts.ToFrozenDictionary();
        _costs = costs.ToFrozenDictionary();
    }

    public Schema Schema { get; }

    internal LeafCodec Leaf(NamedType type) => _leaves[type];

    internal FieldBinding Field(FieldDefinition field) => _fields[field];

    /// <summary>Null where nothing is said of the field.</summary>
    internal FieldCost? Cost(FieldDefinition field) => _costs.GetValueOrDefault(field);

    internal Func<object, string> TypeNameOf(NamedType abstractType) => _abstracts[abstractType.Name];
}
