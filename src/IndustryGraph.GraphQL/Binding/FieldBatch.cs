namespace IndustryGraph.GraphQL.Binding;

/// <summary>
/// One call of a batch resolver: all parents of one level of the response for which the field is asked. The parents
/// may be read until the resolver's task is done, and not after.
/// </summary>
public sealed class FieldBatch
{
    private readonly ReadOnlyMemory<object> _parents;

    internal FieldBatch(FieldContext field, ReadOnlyMemory<object> parents)
    {
        Field = field;
        _parents = parents;
    }

    public FieldContext Field { get; }

    /// <summary>How many parents there are, and so how many results are due. Never 0.</summary>
    public int Count => _parents.Length;

    public ReadOnlySpan<object> Parents => _parents.Span;

    /// <inheritdoc cref="FieldContext.Arguments"/>
    public IReadOnlyDictionary<string, object?> Arguments => Field.Arguments;

    /// <inheritdoc cref="FieldContext.State"/>
    public object? State => Field.State;

    /// <inheritdoc cref="FieldContext.Path"/>
    public IReadOnlyList<string> Path => Field.Path;

    /// <inheritdoc cref="FieldContext.Cancellation"/>
    public CancellationToken Cancellation => Field.Cancellation;

    /// <inheritdoc cref="FieldContext.IsSelected"/>
    public bool IsSelected(params ReadOnlySpan<string> fields) => Field.IsSelected(fields);
}
