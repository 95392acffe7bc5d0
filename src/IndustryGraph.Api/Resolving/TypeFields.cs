namespace IndustryGraph.Api;

/// <summary>Adds the fields of one object type to the table. <typeparamref name="T"/> is what stands for the type.</summary>
internal sealed class TypeFields<T>(ResolverTable table, string type)
    where T : class
{
    /// <summary>A value that the parent holds.</summary>
    public TypeFields<T> Property<TValue>(string field, Func<T, TValue> get) => Add(field, new PropertyResolver<T, TValue>(get));

    /// <summary>A value that the parent holds, unless arguments want another.</summary>
    public TypeFields<T> Property<TValue>(
        string field, Func<T, TValue> get, Func<FieldBatch, CancellationToken, ValueTask<object?[]>> withArguments) =>
        Add(field, new PropertyResolver<T, TValue>(get, new BatchResolver(withArguments)));

    /// <summary>Values for all parents of a level.</summary>
    public TypeFields<T> Batch(string field, Func<FieldBatch, CancellationToken, ValueTask<object?[]>> resolve) =>
        Add(field, new BatchResolver(resolve));

    /// <summary>Values for the parents that share a pin.</summary>
    public TypeFields<T> Scoped(
        string field, Func<FieldBatch, PinScope, IReadOnlyList<T>, CancellationToken, ValueTask<IReadOnlyList<object?>>> resolve) =>
        Batch(field, (batch, cancellation) => batch.ByScopeAsync<T>((scope, parents) => resolve(batch, scope, parents, cancellation)));

    /// <summary>The events of a subscription.</summary>
    public TypeFields<T> Stream(string field, Func<FieldBatch, CancellationToken, IAsyncEnumerable<object>> subscribe) =>
        Add(field, new StreamResolver(subscribe));

    private TypeFields<T> Add(string field, FieldResolver resolver)
    {
        table.Add(new ResolverEntry(type, field, resolver));
        return this;
    }
}
