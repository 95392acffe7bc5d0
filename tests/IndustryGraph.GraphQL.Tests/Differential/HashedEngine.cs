using System.Text;
using System.Text.Json;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Tests.Introspection;
using IndustryGraph.GraphQL.Types;
using IndustryGraph.GraphQL.Validation;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>This engine over a schema whose fields give hashed values.</summary>
internal sealed class HashedEngine : IDisposable
{
    private static readonly GraphQLLimits Limits = GraphQLLimits.Trusted with { ValidationErrors = int.MaxValue };

    private readonly GraphQLEngine _engine;

    public HashedEngine(Schema schema) =>
        _engine = new GraphQLEngine(Bind(schema), new GraphQLOptions { Limits = Limits });

    /// <summary>The question with what is to be judged of this engine, and its answer.</summary>
    public static async Task<(DifferentialCase Question, DifferentialAnswer Answer)> AnswerSchemaAsync(DifferentialCase question)
    {
        try
        {
            var schema = Schema.Parse(question.Document);
            using var engine = new HashedEngine(schema);
            var asked = question with { Printed = schema.Print(), Introspection = await engine.IntrospectAsync(IntrospectionQuery.Text) };
            return (asked, new DifferentialAnswer { Accepted = true, Same = true, Introspected = true });
        }
        catch (SchemaException e)
        {
            return (question, new DifferentialAnswer { Accepted = false, Messages = [.. e.Errors.Select(x => x.Message)] });
        }
    }

    /// <inheritdoc cref="AnswerSchemaAsync"/>
    public async Task<(DifferentialCase Question, DifferentialAnswer Answer)> AnswerAsync(DifferentialCase question)
    {
        DocumentNode document;
        try
        {
            document = Parser.ParseDocument(question.Document);
        }
        catch (GraphQLException e)
        {
            return (question, new DifferentialAnswer { SyntaxError = e.Message });
        }

        if (question.Kind == "parse")
            return (question with { Printed = Printer.Print(document) }, new DifferentialAnswer { Same = true });
        var found = DocumentValidator.Validate(_engine.Schema, document, Limits).Select(Describe).ToList();
        var results = found.Count > 0 || question.Kind == "validate" ? null : await RunAsync(question);
        return (question, new DifferentialAnswer { Found = found, Results = results });
    }

    /// <summary>The whole response to an introspection query.</summary>
    public async Task<string> IntrospectAsync(string query)
    {
        using var response = await _engine.ExecuteAsync(new GraphQLRequest(query));
        return Encoding.UTF8.GetString(response.Json.Span);
    }

    public void Dispose() => _engine.Dispose();

    private static string Describe(GraphQLError error)
    {
        var rule = error.Extensions!.GetValueOrDefault("rule") as string ?? $"limit {error.Extensions!["limit"]}";
        return $"{rule}@{string.Join(' ', error.Locations.Select(l => $"{l.Line}:{l.Column}"))}";
    }

    private async Task<List<DifferentialResult>> RunAsync(DifferentialCase question)
    {
        using var variables = question.Variables is null ? null : JsonDocument.Parse(question.Variables);
        var request = new GraphQLRequest(question.Document)
        {
            Variables = variables?.RootElement,
            OperationName = question.OperationName,
            RootValue = new HashedObject("", 1),
        };
        using (var response = await _engine.ExecuteAsync(request))
        {
            if (response.Operation != OperationType.Subscription)
                return [ResultOf(response)];
        }

        var results = new List<DifferentialResult>();
        await foreach (var response in _engine.SubscribeAsync(request))
        {
            using (response)
                results.Add(ResultOf(response));
        }

        return results;
    }

    private static DifferentialResult ResultOf(GraphQLResponse response)
    {
        using var json = JsonDocument.Parse(response.Json);
        return new DifferentialResult(
            response.HasData ? json.RootElement.GetProperty("data").GetRawText() : null,
            [.. response.Errors.Select(e => string.Join('.', e.Path ?? []))],
            [.. response.Errors.Select(e => e.Message)]);
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
                    binder.Stream(type.Name, field.Name, context => values.Events(field.Type, 1, context));
                else
                    binder.Batch(type.Name, field.Name, batch => new(Resolve(batch, field)));
            }
        }

        return binder.Build();

        object?[] Resolve(FieldBatch batch, FieldDefinition field)
        {
            var results = new object?[batch.Count];
            for (var i = 0; i < results.Length; i++)
                results[i] = values.Make(field.Type, ((HashedObject)batch.Parents[i]).Hash, batch.Field);
            return results;
        }
    }

    private static string TypeName(object value) => ((HashedObject)value).Type is var name and not HashedValues.NoType
        ? name
        : throw new InvalidOperationException("no type");
}
