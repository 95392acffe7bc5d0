namespace IndustryGraph.Api;

/// <summary>
/// Values for all parents of one level at once. The array that it gives has one slot for each parent: null, a value, a
/// list (<see cref="IReadOnlyList{T}"/> of object), or a <see cref="Questions.Fault"/> in place of the value.
/// </summary>
public sealed class BatchResolver(Func<FieldBatch, CancellationToken, ValueTask<object?[]>> resolve) : FieldResolver
{
    public Func<FieldBatch, CancellationToken, ValueTask<object?[]>> Resolve { get; } = resolve;

    public override TResult Accept<TResult>(IFieldResolverVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }
}
