using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.Server.BuiltIn;

/// <summary>Binds the table of resolvers to the built-in engine.</summary>
public static class EngineBinding
{
    /// <param name="table">What answers the fields.</param>
    /// <param name="options">How the engine is set up.</param>
    /// <param name="limits">How long a page is where nothing says so; null for the defaults.</param>
    /// <exception cref="SchemaException">Schema and table disagree; every field is named.</exception>
    public static GraphQLEngine CreateEngine(ResolverTable table, GraphQLOptions options, ApiLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var schema = Schema.Parse(table.Sdl);
        var binder = new SchemaBinder(schema);
        foreach (var scalar in table.Scalars)
        {
            scalar.Accept(new ScalarBinder(binder));
        }

        foreach (var (name, type) in table.Enums)
        {
            // The binder wants the enum as a type argument.
            typeof(SchemaBinder).GetMethod(nameof(SchemaBinder.Enum))!.MakeGenericMethod(type).Invoke(binder, [name]);
        }

        foreach (var type in table.AbstractTypes)
        {
            binder.Abstract(type, ResolverTable.TypeNameOf);
        }

        foreach (var entry in table.Entries)
        {
            entry.Resolver.Accept(new FieldBinder(binder, schema, entry));
        }

        CostBinder.Bind(binder, schema, limits ?? new ApiLimits());
        return new GraphQLEngine(binder.Build(), options);
    }

    private sealed class ScalarBinder(SchemaBinder binder) : IScalarVisitor<SchemaBinder>
    {
        public SchemaBinder Visit<T>(ScalarBinding<T> scalar)
            where T : notnull => binder.Scalar<T>(
                scalar.Name,
                (string text, out T? value, out string? error) =>
                {
                    var parsed = scalar.TryParse(text, out value);
                    error = parsed ? null : $"{scalar.Name} is {scalar.Wanted}.";
                    return parsed;
                },
                scalar.Format);
    }
}
