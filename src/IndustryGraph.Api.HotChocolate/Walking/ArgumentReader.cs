using HotChocolate.Execution;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using HotChocolate.Types;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>
/// Reads arguments as the specification has it (section 6.4.1): what is not given and has no default is absent, which
/// HotChocolate's own values do not tell from null.
/// </summary>
internal static class ArgumentReader
{
    /// <exception cref="LeafCoercionException">A literal does not fit its type.</exception>
    public static Arguments Read(Selection selection, IVariableValueCollection variables)
    {
        var written = selection.SyntaxNodes[0].Node.Arguments;
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in selection.Field.Arguments)
        {
            var literal = LiteralOf(written.FirstOrDefault(given => given.Name.Value == argument.Name)?.Value, variables);
            Add(values, argument, literal, variables);
        }

        return values.Count == 0 ? Arguments.None : new Arguments(values);
    }

    private static void Add(Dictionary<string, object?> values, IInputValueInfo definition, IValueNode? given, IVariableValueCollection variables)
    {
        if ((given ?? definition.DefaultValue) is { } literal)
        {
            values.Add(definition.Name, Coerce(literal, definition.Type, variables));
        }
    }

    // A variable that is not given counts as if nothing were written.
    private static IValueNode? LiteralOf(IValueNode? written, IVariableValueCollection variables) => written is not VariableNode variable
        ? written
        : variables.TryGetValue<IValueNode>(variable.Name.Value, out var value) ? value : null;

    private static object? Coerce(IValueNode literal, IType type, IVariableValueCollection variables) => type.NullableType() switch
    {
        _ when literal is NullValueNode => null,
        ListType list => literal is ListValueNode { Items: var items }
            ? items.Select(item => CoerceItem(LiteralOf(item, variables), list.ElementType, variables)).ToArray()
            : new[] { Coerce(literal, list.ElementType, variables) },
        InputObjectType input => CoerceObject((ObjectValueNode)literal, input, variables),
        ILeafType leaf => leaf.CoerceInputLiteral(literal),
        var other => throw new InvalidOperationException($"{other} is no input type."),
    };

    private static object? CoerceItem(IValueNode? literal, IType type, IVariableValueCollection variables) =>
        literal is null ? null : Coerce(literal, type, variables);

    private static Dictionary<string, object?> CoerceObject(ObjectValueNode literal, InputObjectType type, IVariableValueCollection variables)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var given = literal.Fields.FirstOrDefault(candidate => candidate.Name.Value == field.Name)?.Value;
            Add(values, field, LiteralOf(given, variables), variables);
        }

        return values;
    }
}
