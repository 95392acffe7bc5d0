using HotChocolate;
using HotChocolate.Configuration;
using HotChocolate.Execution;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>
/// Binds the fields and enums of the schema to the table, while HotChocolate builds its types. A root field walks all
/// that is selected below it (<see cref="LevelWalk"/>); every other field takes what the walk found.
/// </summary>
internal sealed class TableBinding(ResolverTable table, FieldRuns runs, Failures failures) : TypeInterceptor
{
    public override void OnAfterInitialize(ITypeDiscoveryContext discoveryContext, TypeSystemConfiguration configuration)
    {
        switch (configuration)
        {
            case ObjectTypeConfiguration type when !discoveryContext.IsIntrospectionType:
                foreach (var field in type.Fields.Where(field => !field.IsIntrospectionField))
                {
                    Bind(discoveryContext.DescriptorContext, type.Name, field);
                }

                break;
            case EnumTypeConfiguration type when table.Enums.TryGetValue(type.Name, out var values):
                Bind(type, values);
                break;
        }
    }

    private static void Bind(EnumTypeConfiguration configuration, Type values)
    {
        configuration.RuntimeType = values;
        foreach (var value in configuration.Values)
        {
            var name = value.Name.Replace("_", "", StringComparison.Ordinal);
            value.RuntimeValue = Enum.Parse(values, name, ignoreCase: true);
        }
    }

    private void Bind(IDescriptorContext context, string type, ObjectFieldConfiguration configuration)
    {
        var run = runs[type, configuration.Name];
        var field = configuration.ToDescriptor(context);
        if (run.Stream is { } stream)
        {
            field.Subscribe(resolver => ValueTask.FromResult<ISourceStream>(
                new EventSource(stream, BatchOf(run, resolver), resolver.RequestAborted, StoppingOf(resolver.RequestServices))));
            field.Resolve(resolver => new LevelWalk(resolver, runs, failures).EventAsync(resolver.GetEventMessage<object>()));
        }
        else if (type is OperationTypeNames.Query or OperationTypeNames.Mutation)
        {
            field.Resolve(resolver => new LevelWalk(resolver, runs, failures).RootAsync());
        }
        else
        {
            configuration.PureResolver = resolver => Found(run, resolver);
        }
    }

    // An event is read long after the resolver's own context was given back: all it needs is taken out here.
    private FieldBatch BatchOf(FieldRun run, IResolverContext resolver) => new(
        RequestState.Of(resolver).Context,
        run.Name,
        [this],
        ArgumentReader.Read(resolver.Selection, resolver.Variables),
        new LookAhead(resolver.Operation, resolver.Selection, resolver.IncludeFlags).IsSelected);

    private static CancellationToken StoppingOf(IServiceProvider services) =>
        services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? default;

    private static object? Found(FieldRun run, IResolverContext resolver)
    {
        var parent = resolver.Parent<LevelObject>();
        if (resolver.Selection.IsLeaf && run.Reads(resolver.Selection))
        {
            return run.Read!(parent.Source);
        }

        return parent.Result(resolver.Selection) is IError error
            ? throw new GraphQLException(error.WithPath(resolver.Path))
            : parent.Result(resolver.Selection);
    }
}
