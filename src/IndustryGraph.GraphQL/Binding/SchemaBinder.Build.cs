using IndustryGraph.GraphQL.Introspection;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Binding;

public sealed partial class SchemaBinder
{
    /// <summary>The schema with what answers it.</summary>
    /// <exception cref="SchemaException">Something is not bound, bound twice, bound to nothing or to the wrong kind.</exception>
    public ExecutableSchema Build()
    {
        IntrospectionBindings.Bind(this, schema);
        var problems = new List<string>(_problems);
        var leaves = BuildLeaves(problems);
        var fields = new Dictionary<FieldDefinition, FieldBinding>();
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            foreach (var field in type.Fields)
            {
                if (!_fields.TryGetValue((type.Name, field.Name), out var binding))
                    problems.Add($"{type.Name}.{field.Name}: no resolver");
                else if (Connect(type, field, binding, leaves) is { } problem)
                    problems.Add($"{type.Name}.{field.Name}: {problem}");
                else
                    fields.Add(field, binding);
            }
        }

        problems.AddRange(_fields.Keys
            .Where(key => (schema.Type(key.Type) as ObjectType)?.Field(key.Field) is null)
            .Select(key => $"{key.Type}.{key.Field}: the schema has no such field of an object type"));
        problems.AddRange(_costs.Keys
            .Where(key => (schema.Type(key.Type) as ObjectType)?.Field(key.Field) is null)
            .Select(key => $"cost of {key.Type}.{key.Field}: the schema has no such field of an object type"));
        problems.AddRange(schema.Types
            .Where(t => t is InterfaceType or UnionType && !_abstracts.ContainsKey(t.Name))
            .Select(t => $"abstract type {t.Name}: nothing tells the object type"));
        problems.AddRange(schema.Literals
            .SelectMany(literal => literal.Problems(leaves.GetValueOrDefault))
            .Select(error => error.ToString()));
        if (problems.Count > 0)
        {
            problems.Sort(StringComparer.Ordinal);
            throw new SchemaException(
                "The schema and what is bound to it disagree:", [.. problems.Select(p => new GraphQLError(p))]);
        }

        IntrospectionBindings.AddMetaFields(schema, fields);
        var costs = _costs.ToDictionary(c => ((ObjectType)schema.Type(c.Key.Type)!).Field(c.Key.Field)!, c => c.Value);
        return new ExecutableSchema(schema, leaves, fields, _abstracts, costs);
    }

    private Dictionary<NamedType, LeafCodec> BuildLeaves(List<string> problems)
    {
        var leaves = new Dictionary<NamedType, LeafCodec>();
        foreach (var type in schema.Types)
        {
            if (_leaves.TryGetValue(type.Name, out var bound))
                leaves.Add(type, bound);
            else if (type is EnumType unbound)
                leaves.Add(type, new NamedEnumLeafCodec(unbound));
            else if (type is ScalarType && BuiltInLeaves.For(type.Name) is { } builtIn)
                leaves.Add(type, builtIn);
            else if (type is ScalarType)
                problems.Add($"scalar {type.Name}: no codec");
        }

        return leaves;
    }

    /// <summary>Fits a binding to its field; tells what is wrong, or null.</summary>
    private string? Connect(
        ObjectType type, FieldDefinition field, FieldBinding binding, Dictionary<NamedType, LeafCodec> leaves)
    {
        if (binding is StreamBinding != ReferenceEquals(type, schema.SubscriptionType))
            return "a stream is bound to root fields of subscriptions, and nothing else is";
        if (field.Type.Named.IsComposite)
            return binding.IsLeaf ? "a leaf resolver is bound, but the type has fields" : null;
        if (binding.IsComposite)
            return "a resolver of objects is bound, but the type is a leaf";
        // A scalar without codec is a problem of its own.
        return leaves.TryGetValue(field.Type.Named, out var leaf) ? binding.Connect(field.Type, leaf) : null;
    }
}
