namespace IndustryGraph.Api;

/// <summary>Binds each kind of resolver to a host.</summary>
public interface IFieldResolverVisitor<out TResult>
{
    TResult Visit<TParent, TValue>(PropertyResolver<TParent, TValue> resolver)
        where TParent : class;

    TResult Visit(BatchResolver resolver);

    TResult Visit(StreamResolver resolver);
}
