using System.Collections.Frozen;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution.Planning;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>A field of the plan while a request runs: its arguments, and what it gave.</summary>
internal sealed class FieldRun(PlanField field, object? state, CancellationToken cancellation) : FieldContext
{
    private IReadOnlyDictionary<string, object?> _arguments = FrozenDictionary<string, object?>.Empty;

    public PlanField Field { get; } = field;

    public override string TypeName => Field.Parent.Name;

    public override string FieldName => Field.Definition.Name;

    public override IReadOnlyDictionary<string, object?> Arguments => _arguments;

    public override object? State { get; } = state;

    public override IReadOnlyList<string> Path => Field.Path;

    public override CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Set where the whole field failed, for every parent alike.</summary>
    public GraphQLError? Failure { get; set; }

    /// <summary>Of a field with selections.</summary>
    public CompositeColumn? Column { get; set; }

    /// <summary>Of a leaf that was resolved in a batch: one value for each parent.</summary>
    public IReadOnlyList<object?>? Values { get; set; }

    /// <summary>Coerces the arguments; false where they do not fit, which fails the field.</summary>
    public bool TryCoerceArguments(IReadOnlyDictionary<string, object?> variables)
    {
        try
        {
            _arguments = Field.Arguments.Coerce(variables);
            return true;
        }
        catch (GraphQLException e)
        {
            Failure = e.Error;
            return false;
        }
    }

    public override bool IsSelected(params ReadOnlySpan<string> fields) =>
        fields.IsEmpty || (Field.Children is { } children && IsSelected(children, fields));

    private static bool IsSelected(PlanSelection selection, ReadOnlySpan<string> fields)
    {
        foreach (var type in selection.Types)
        {
            foreach (var field in type.Fields)
            {
                if (field.Definition.Name == fields[0]
                    && (fields.Length == 1 || (field.Children is { } children && IsSelected(children, fields[1..]))))
                    return true;
            }
        }

        return false;
    }
}
