namespace IndustryGraph.Api;

/// <summary>A value that the parent holds already.</summary>
/// <param name="get">Reads it; must not block.</param>
/// <param name="withArguments">Answers instead where the document gives the field arguments; null for a field that has none.</param>
public sealed class PropertyResolver<TParent, TValue>(Func<TParent, TValue> get, BatchResolver? withArguments = null) : FieldResolver
    where TParent : class
{
    public Func<TParent, TValue> Get { get; } = get;

    public BatchResolver? WithArguments { get; } = withArguments;

    public override TResult Accept<TResult>(IFieldResolverVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }
}
