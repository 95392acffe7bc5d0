using System.Text.Json;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;
using IndustryGraph.GraphQL.Validation;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>This engine over a schema whose fields give hashed values.</summary>
internal sealed class HashedEngine : IDisposable
{
    private static readonly GraphQLLimits Limits = GraphQLLimits.Trusted with { ValidationErrors = int.MaxValue };

    private readonly GraphQLEngine _engine;

    public HashedEngine(Schema schema)
    {
        Executable = Bind(schema);
        _engine = new GraphQLEngine(Executable, new GraphQLOptions { Limits = Limits });
    }

    public ExecutableSchema Executable { get; }

    public static DifferentialAnswer AnswerSchema(string sdl)
    {
        try
        {
            Schema.Parse(sdl);
            return new DifferentialAnswer { Accepted = true };
        }
        catch (SchemaException e)
        {
            return new DifferentialAnswer { Accepted = false, Messages = [.. e.Errors.Select(x => x.Message)] };
        }
    }

    public async Task<DifferentialAnswer> AnswerAsync(DifferentialCase question)
    {
        DocumentNode document;
        try
        {
            document = Parser.ParseDocument(question.Document);
        }
        catch (GraphQLException e)
        {
            return new DifferentialAnswer { SyntaxError = e.Message };
        }

        if (question.Kind == "parse")
            return new DifferentialAnswer();
        var errors = DocumentValidator.Validate(Executable, document, Limits);
        var rules = errors.Select(e => e.Extensions!.GetValueOrDefault("rule") as string ?? $"limit {e.Extensions!["limit"]}").ToList();
        return rules.Count > 0 || question.Kind == "validate"
            ? new DifferentialAnswer { Rules = rules }
            : await ExecuteAsync(question);
    }

    public void Dispose() => _engine.Dispose();

    private async Task<DifferentialAnswer> ExecuteAsync(DifferentialCase question)
    {
        using var variables = question.Variables is null ? null : JsonDocument.Parse(question.Variables);
        using var response = await _engine.ExecuteAsync(new GraphQLRequest(question.Document)
        {
            Variables = variables?.RootElement,
            OperationName = question.OperationName,
            RootValue = new HashedObject("", 1),
        });
        using var json = JsonDocument.Parse(response.Json);
        return new DifferentialAnswer
        {
            Rules = [],
            Data = response.HasData ? json.RootElement.GetProperty("data").GetRawText() : null,
            Errors = [.. response.Errors.Select(e => string.Join('.', e.Path ?? []))],
            Messages = [.. response.Errors.Select(e => e.Message)],
        };
    }

    private static ExecutableSchema Bind(Schema schema)
    {
        var binder = new SchemaBinder(schema);
        var values = new HashedValues(schema);
        foreach (var scalar in schema.Types.OfType<ScalarType>().Where(s => !s.IsBuiltIn))
            binder.Scalar(scalar.Name, new AnythingCodec());
        foreach (var type in schema.Types.Where(t => t is InterfaceType or UnionType))
            binder.Abstract(type.Name, TypeName);
        foreach (var type in schema.Types.OfType<ObjectType>().Where(t => !t.IsBuiltIn))
        {
            foreach (var field in type.Fields)
            {
                if (type == schema.SubscriptionType)
                    binder.Stream(type.Name, field.Name, _ => throw new NotSupportedException());
                else
                    binder.Batch(type.Name, field.Name, batch => new(Resolve(batch, field)));
            }
        }

        return binder.Build();

        object?[] Resolve(FieldBatch batch, FieldDefinition field)
        {
            var results = new object?[batch.Count];
            for (var i = 0; i < results.Length; i++)
            {
                var parent = (HashedObject)batch.Parents[i];
                results[i] = values.Make(field.Type, parent.Hash, batch.Field.TypeName, field.Name, batch.Arguments);
            }

            return results;
        }
    }

    private static string TypeName(object value) => ((HashedObject)value).Type is var name and not HashedValues.NoType
        ? name
        : throw new InvalidOperationException("no type");
}
