namespace IndustryGraph.GraphQL.Binding;

/// <summary>
/// What a resolver knows about the field it answers: one for each field of the plan and request, shared by all parents.
/// </summary>
public abstract class FieldContext
{
    private protected FieldContext()
    {
    }

    /// <summary>The type the field is on.</summary>
    public abstract string TypeName { get; }

    /// <summary>The field's name in the schema.</summary>
    public abstract string FieldName { get; }

    /// <summary>
    /// The coerced arguments, defaults applied. Values are null, string, int, double, bool, the CLR enum or custom
    /// scalar bound to the type, <c>IReadOnlyList&lt;object?&gt;</c>, or <c>IReadOnlyDictionary&lt;string, object?&gt;</c> for
    /// an input object. What was neither given nor has a default is absent.
    /// </summary>
    public abstract IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>What the caller put into <see cref="GraphQLRequest.State"/>.</summary>
    public abstract object? State { get; }

    /// <summary>The response names from the root to this field, without list indexes.</summary>
    public abstract IReadOnlyList<string> Path { get; }

    /// <summary>Ends when the client has gone or the time is up.</summary>
    public abstract CancellationToken Cancellation { get; }

    /// <summary>
    /// Whether the selection asks for a field at this path below, by the schema's field names, on any object type:
    /// <c>IsSelected("totalCount")</c>, <c>IsSelected("edges", "node")</c>.
    /// </summary>
    public abstract bool IsSelected(params ReadOnlySpan<string> fields);
}
