using System.Collections.Frozen;
using IndustryGraph.GraphQL.Types;
using IndustryGraph.GraphQL.Values;

namespace IndustryGraph.GraphQL.Execution.Planning;

/// <summary>
/// CoerceArgumentValues (section 6.4.1) for one field of a plan: done when the plan is made where no variable is involved,
/// else once for each request.
/// </summary>
internal sealed class PlanArguments
{
    public static readonly PlanArguments None = new([], [], null!);

    private readonly IReadOnlyList<InputValue> _definitions;
    private readonly IReadOnlyList<ArgumentNode> _nodes;
    private readonly InputCoercion _coercion;
    private readonly IReadOnlyDictionary<string, object?>? _constant;

    public PlanArguments(IReadOnlyList<InputValue> definitions, IReadOnlyList<ArgumentNode> nodes, InputCoercion coercion)
    {
        _definitions = definitions;
        _nodes = nodes;
        _coercion = coercion;
        if (definitions.Count == 0)
            _constant = FrozenDictionary<string, object?>.Empty;
        else if (nodes.All(n => !HasVariable(n.Value)))
            _constant = CoerceAll(FrozenDictionary<string, object?>.Empty);
    }

    /// <summary>Whether no variable is involved.</summary>
    public bool IsConstant => _constant is not null;

    /// <exception cref="GraphQLException">A value does not fit: the field fails.</exception>
    public IReadOnlyDictionary<string, object?> Coerce(IReadOnlyDictionary<string, object?> variables) =>
        _constant ?? CoerceAll(variables);

    private Dictionary<string, object?> CoerceAll(IReadOnlyDictionary<string, object?> variables)
    {
        var values = new Dictionary<string, object?>(_definitions.Count);
        foreach (var definition in _definitions)
        {
            var literal = Given(definition.Name);
            if (literal is VariableNode variable && !variables.ContainsKey(variable.Name.Value))
                literal = null;
            if (literal is not null)
                values.Add(definition.Name, Coerce(literal, definition, variables));
            else if (definition.DefaultValue is not null)
                values.Add(definition.Name, _coercion.CoerceDefault(definition));
            else if (definition.Type.IsNonNull)
                throw new GraphQLException($"The argument \"{definition.Name}\" of type {definition.Type} is required.", ErrorCodes.Argument);
        }

        return values;
    }

    private object? Coerce(ValueNode literal, InputValue definition, IReadOnlyDictionary<string, object?> variables)
    {
        try
        {
            return _coercion.Coerce(literal, definition.Type, variables);
        }
        catch (GraphQLException e)
        {
            throw new GraphQLException($"The argument \"{definition.Name}\" has no fitting value. {e.Message}", ErrorCodes.Argument);
        }
    }

    private ValueNode? Given(string name)
    {
        foreach (var node in _nodes)
        {
            if (node.Name.Value == name)
                return node.Value;
        }

        return null;
    }

    private static bool HasVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariable),
        ObjectValueNode fields => fields.Fields.Any(f => HasVariable(f.Value)),
        _ => false,
    };
}
