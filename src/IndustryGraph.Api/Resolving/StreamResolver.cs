namespace IndustryGraph.Api;

/// <summary>
/// The events of a subscription. Each becomes the value of the root field for one response, which is read in its own
/// context (<see cref="ISubscriptionEvent"/>). A <see cref="Questions.Fault"/> ends the subscription with an error.
/// </summary>
public sealed class StreamResolver(Func<FieldBatch, CancellationToken, IAsyncEnumerable<object>> subscribe) : FieldResolver
{
    public Func<FieldBatch, CancellationToken, IAsyncEnumerable<object>> Subscribe { get; } = subscribe;

    public override TResult Accept<TResult>(IFieldResolverVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }
}
