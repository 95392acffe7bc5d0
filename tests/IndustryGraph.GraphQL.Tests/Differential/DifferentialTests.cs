using System.Text.Json;
using Xunit.Abstractions;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>
/// This engine against graphql-js on generated documents. Each test prints how many cases went each way, so that a
/// generator that finds nothing any more is seen.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Seed = 20250903;

    [NodeFact]
    public async Task Parse_TakesWhatTheReferenceTakes()
    {
        var random = new Random(Seed);
        var mutator = new DocumentMutator(random);
        var texts = DifferentialSchemas.All.Values.SelectMany(Definitions).ToList();
        var cases = new List<DifferentialCase>();
        for (var i = 0; i < 12_000; i++)
        {
            var text = i % 2 == 0 ? texts[random.Next(texts.Count)] : Generate(random, "forms", 0.02).Document;
            cases.Add(new DifferentialCase("parse", "forms", mutator.Mutate(text)));
        }

        await CompareAsync(cases);
    }

    [NodeFact]
    public async Task Schema_TakesWhatTheReferenceTakes()
    {
        var random = new Random(Seed + 1);
        var mutator = new SchemaMutator(random);
        var texts = new[] { DifferentialSchemas.All["zoo"], DifferentialSchemas.All["forms"] };
        await CompareAsync([.. Enumerable.Range(0, 2_000).Select(i => new DifferentialCase("sdl", "forms", mutator.Mutate(texts[i % 2])))]);
    }

    [NodeFact]
    public async Task Validate_FindsWhatTheReferenceFinds() =>
        await CompareAsync([.. GenerateAll(Seed + 2, 1_500, 0.03).Select(c => c with { Kind = "validate" })]);

    [NodeFact]
    public async Task Execute_GivesWhatTheReferenceGives() => await CompareAsync([.. GenerateAll(Seed + 3, 1_200, 0), .. GenerateAll(Seed + 4, 400, 0.003)]);

    private static IEnumerable<DifferentialCase> GenerateAll(int seed, int perSchema, double faults)
    {
        var random = new Random(seed);
        return DifferentialSchemas.All.Keys.SelectMany(_ => Enumerable.Range(0, perSchema), (name, _) => Generate(random, name, faults));
    }

    private static DifferentialCase Generate(Random random, string schema, double faults) =>
        new DocumentGenerator(DifferentialSchemas.Parsed[schema], random, faults).Generate(schema);

    /// <summary>A schema definition by definition.</summary>
    private static IEnumerable<string> Definitions(string sdl) =>
        Parser.ParseDocument(sdl).Definitions.Select(d => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(sdl).AsSpan(d.Start, d.End - d.Start)));

    private async Task CompareAsync(List<DifferentialCase> cases)
    {
        var references = await ReferenceImplementation.AnswerAsync(DifferentialSchemas.All, cases);
        Assert.Equal(cases.Count, references.Count);
        var engines = DifferentialSchemas.Parsed.ToDictionary(s => s.Key, s => new HashedEngine(s.Value));
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var unexplained = new List<string>();
        foreach (var (question, reference) in cases.Zip(references))
        {
            var engine = question.Kind == "sdl"
                ? HashedEngine.AnswerSchema(question.Document)
                : await engines[question.Schema].AnswerAsync(question);
            Count(Outcome(engine));
            if (Comparable(engine) == Comparable(reference))
                continue;
            if (KnownDifferences.Explain(question, engine, reference) is { } reason)
                Count($"explained: {reason}");
            else
                unexplained.Add($"{JsonSerializer.Serialize(question)}\n  engine    {JsonSerializer.Serialize(engine)}\n  reference {JsonSerializer.Serialize(reference)}");
        }

        foreach (var engine in engines.Values)
            engine.Dispose();
        foreach (var (outcome, count) in counts)
            output.WriteLine($"{count,6} {outcome}");
        Assert.True(unexplained.Count == 0, $"{unexplained.Count} of {cases.Count} differ without a reason:\n{string.Join("\n", unexplained.Take(15))}");

        void Count(string outcome) => counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
    }

    private static string Outcome(DifferentialAnswer answer) => answer switch
    {
        { Accepted: true } => "schema taken",
        { Accepted: false } => "schema refused",
        { SyntaxError: not null } => "refused by the parser",
        { Rules: null } => "parsed",
        { Rules.Count: > 0 } => "refused by a rule",
        { Errors: null } => "valid",
        { Data: null } => "request error",
        { Errors.Count: > 0 } => "data with errors",
        _ => "data",
    };

    private static string Comparable(DifferentialAnswer answer)
    {
        if (answer.Accepted is { } accepted)
            return $"{accepted}";
        if (answer.SyntaxError is not null)
            return "syntax";
        if (answer.Rules is { Count: > 0 })
            return string.Join(' ', RuleNames.Common(answer.Rules));
        if (answer.Data is null)
            return answer.Errors is null ? "fine" : "request error";
        using var data = JsonDocument.Parse(answer.Data);
        return $"{CanonicalText.Of(data.RootElement)} {string.Join(' ', answer.Errors!)}";
    }
}
