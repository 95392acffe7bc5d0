using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;
using IndustryGraph.Questions;
using IndustryGraph.Storage;
using ApiFieldBatch = IndustryGraph.Api.FieldBatch;

namespace IndustryGraph.Server.BuiltIn;

/// <summary>Binds one entry of the table.</summary>
internal sealed class FieldBinder(SchemaBinder binder, Schema schema, ResolverEntry entry) : IFieldResolverVisitor<SchemaBinder>
{
    public SchemaBinder Visit<TParent, TValue>(PropertyResolver<TParent, TValue> resolver)
        where TParent : class
    {
        var withArguments = resolver.WithArguments is { } batch ? ToEngine(batch) : null;
        // A field that the schema lacks is reported by the binder, whichever way it is bound.
        var field = (schema.Type(entry.Type) as ObjectType)?.Field(entry.Field);
        return field?.Type.Named.IsComposite ?? false
            ? binder.Composite<TParent>(entry.Type, entry.Field, parent => resolver.Get(parent), withArguments)
            : binder.Leaf(entry.Type, entry.Field, resolver.Get, withArguments);
    }

    public SchemaBinder Visit(Api.BatchResolver resolver) => binder.Batch(entry.Type, entry.Field, ToEngine(resolver));

    private GraphQL.Binding.BatchResolver ToEngine(Api.BatchResolver resolver)
    {
        var name = $"{entry.Type}.{entry.Field}";
        return async batch =>
        {
            try
            {
                var results = await resolver.Resolve(ToApi(name, batch), batch.Cancellation);
                for (var i = 0; i < results.Length; i++)
                {
                    if (results[i] is Fault fault)
                    {
                        results[i] = new GraphQLError(fault.Message, fault.Code);
                    }
                }

                return results;
            }
            catch (StoreException failure) when (StoreFaults.Of(failure) is { } fault)
            {
                throw new GraphQLException(new GraphQLError(fault.Message, fault.Code));
            }
        };
    }

    public SchemaBinder Visit(Api.StreamResolver resolver) => binder.Stream(entry.Type, entry.Field, field => EventsAsync(resolver, field));

    // A fault ends the stream with an error.
    private async IAsyncEnumerable<object?> EventsAsync(Api.StreamResolver resolver, FieldContext field)
    {
        var batch = new ApiFieldBatch(
            (RequestContext)field.State!, $"{entry.Type}.{entry.Field}", [this], new Arguments(field.Arguments), name => field.IsSelected(name));
        await foreach (var item in resolver.Subscribe(batch, field.Cancellation))
        {
            yield return item is Fault fault ? throw new GraphQLException(new GraphQLError(fault.Message, fault.Code)) : item;
        }
    }

    private static ApiFieldBatch ToApi(string name, GraphQL.Binding.FieldBatch batch) => new(
        (RequestContext)batch.State!, name, batch.Parents.ToArray(), new Arguments(batch.Arguments), field => batch.IsSelected(field));
}
