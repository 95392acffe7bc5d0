using HotChocolate.Execution.Processing;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>How one field of the table is run.</summary>
/// <param name="Name">Type and name, as in <c>Company.suppliers</c>.</param>
/// <param name="Read">Reads what the parent holds; null where it holds nothing.</param>
/// <param name="Batch">Answers for all parents; null where there is only <paramref name="Read"/>.</param>
/// <param name="Stream">The events of a field of Subscription; null for every other field.</param>
internal sealed record FieldRun(string Name, Func<object, object?>? Read, BatchResolver? Batch, StreamResolver? Stream)
{
    /// <summary>Binds an entry of the table.</summary>
    public static FieldRun Of(ResolverEntry entry) => entry.Resolver.Accept(new Factory($"{entry.Type}.{entry.Field}"));

    /// <summary>Whether the parent holds the answer: arguments, where the document gives any, want the batch.</summary>
    public bool Reads(Selection selection) =>
        Read is not null && (Batch is null || selection.SyntaxNodes[0].Node.Arguments.Count == 0);

    private sealed class Factory(string name) : IFieldResolverVisitor<FieldRun>
    {
        public FieldRun Visit<TParent, TValue>(PropertyResolver<TParent, TValue> resolver)
            where TParent : class => new(name, parent => resolver.Get((TParent)parent), resolver.WithArguments, null);

        public FieldRun Visit(BatchResolver resolver) => new(name, null, resolver, null);

        public FieldRun Visit(StreamResolver resolver) => new(name, null, null, resolver);
    }
}
