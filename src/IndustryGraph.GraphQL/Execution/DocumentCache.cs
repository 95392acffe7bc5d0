using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution.Planning;
using IndustryGraph.GraphQL.Validation;
using IndustryGraph.GraphQL.Values;
using Microsoft.Extensions.Caching.Memory;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>
/// Documents by their text, and plans by document, operation and the values of the variables that decide which fields are
/// there, and the data of plans that always give the same. Documents with errors are not kept.
/// </summary>
internal sealed class DocumentCache(ExecutableSchema schema, GraphQLOptions options) : IDisposable
{
    // Rough sizes in memory: a syntax tree for each byte of text, a plan for each of its fields.
    private const int BytesPerTextByte = 16;
    private const int BytesPerPlanField = 512;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.CacheBytes });

    public CompiledDocument Get(ReadOnlyMemory<byte> text, GraphQLLimits limits)
    {
        if (text.Length > limits.DocumentBytes)
            throw new GraphQLException(LimitErrors.Exceeded("documentBytes", limits.DocumentBytes));
        var key = new DocumentKey(text, limits);
        if (_cache.TryGetValue(key, out CompiledDocument? known))
            return known!;
        var document = Compile(text, limits);
        if (document.Errors.Count == 0)
            _cache.Set(key, document, new MemoryCacheEntryOptions { Size = ((long)text.Length * BytesPerTextByte) + 1024 });
        return document;
    }

    public OperationPlan Plan(
        CompiledDocument document,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, object?> variables,
        InputCoercion coercion,
        GraphQLLimits limits)
    {
        var key = new PlanKey(operation, Choices(document, variables));
        if (_cache.TryGetValue(key, out OperationPlan? known))
            return known!;
        var collector = new FieldCollector(schema.Schema, document.Fragments, variables);
        var compiler = new PlanCompiler(schema, coercion, document.Source, collector, limits.PlanFields);
        var plan = compiler.Compile(operation);
        _cache.Set(key, plan, new MemoryCacheEntryOptions { Size = ((long)plan.Fields * BytesPerPlanField) + 1024 });
        return plan;
    }

    /// <summary>The data of a plan that always gives the same, as its response begins; null where none were kept.</summary>
    public byte[]? FindData(OperationPlan plan) => _cache.Get<byte[]>(new DataKey(plan.Root));

    public void KeepData(OperationPlan plan, byte[] data) =>
        _cache.Set(new DataKey(plan.Root), data, new MemoryCacheEntryOptions { Size = data.Length + 1024 });

    public void Dispose() => _cache.Dispose();

    private CompiledDocument Compile(ReadOnlyMemory<byte> text, GraphQLLimits limits)
    {
        var source = new SourceText(text);
        var parserLimits = new ParserLimits(limits.Tokens, limits.Nesting, limits.Directives);
        var document = Parser.ParseDocument(source, parserLimits);
        return new CompiledDocument(document, DocumentValidator.Validate(schema, document, limits));
    }

    private static string Choices(
        CompiledDocument document, IReadOnlyDictionary<string, object?> variables)
    {
        if (document.Conditions.Count == 0)
            return "";
        return string.Create(document.Conditions.Count, (document, variables), static (choices, context) =>
        {
            for (var i = 0; i < choices.Length; i++)
            {
                choices[i] = context.variables.GetValueOrDefault(context.document.Conditions[i]) switch
                {
                    true => '1',
                    false => '0',
                    _ => 'n',
                };
            }
        });
    }

    private sealed record DataKey(PlanType Root);

    private sealed record PlanKey(OperationDefinitionNode Operation, string Choices);
}
