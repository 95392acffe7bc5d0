using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>
/// This engine against graphql-js on generated documents. Each test prints how many cases went each way, so that a
/// generator that finds nothing any more is seen. INDUSTRYGRAPH_DIFFERENTIAL is how many times as many cases there are.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Seed = 20250903;

    private static readonly int Times =
        int.TryParse(Environment.GetEnvironmentVariable("INDUSTRYGRAPH_DIFFERENTIAL"), out var times) ? times : 1;

    [NodeFact]
    public async Task Parse_TakesWhatTheReferenceTakes()
    {
        var random = new Random(Seed);
        var mutator = new DocumentMutator(random);
        var grammar = new GrammarGenerator(random);
        var texts = DifferentialSchemas.All.Values.SelectMany(Definitions).ToList();
        var cases = EdgeDocuments.All.Select(text => new DifferentialCase("parse", "forms", text)).ToList();
        for (var i = 0; i < 4_000 * Times; i++)
        {
            var text = (i % 4) switch
            {
                0 => mutator.Mutate(texts[random.Next(texts.Count)]),
                1 => mutator.Mutate(Generate(random, "forms", 0.02).Document),
                2 => mutator.Mutate(grammar.Document()),
                _ => grammar.Document(),
            };
            cases.Add(new DifferentialCase("parse", "forms", text));
        }

        await CompareAsync(cases);
    }

    [NodeFact]
    public async Task Schema_TakesWhatTheReferenceTakes()
    {
        var random = new Random(Seed + 1);
        var mutator = new SchemaMutator(random);
        var texts = new[] { DifferentialSchemas.All["zoo"], DifferentialSchemas.All["forms"] };
        var mutated = Enumerable.Range(0, 500 * Times).Select(i => mutator.Mutate(texts[i % 2]));
        await CompareAsync([.. DifferentialSchemas.All.Values.Concat(mutated).Select(sdl => new DifferentialCase("sdl", "forms", sdl))]);
    }

    [NodeFact]
    public async Task Validate_FindsWhatTheReferenceFinds()
    {
        var mutator = new DocumentMutator(new Random(Seed + 2));
        await CompareAsync(
        [
            .. GenerateAll(Seed + 3, 200, 0.03).Select(c => c with { Kind = "validate" }),
            .. GenerateAll(Seed + 4, 200, 0).Select(c => c with { Kind = "validate", Document = mutator.SwapNames(c.Document) }),
        ]);
    }

    [NodeFact]
    public async Task Execute_GivesWhatTheReferenceGives() =>
        await CompareAsync([.. GenerateAll(Seed + 5, 300, 0), .. GenerateAll(Seed + 6, 100, 0.003)]);

    private static IEnumerable<DifferentialCase> GenerateAll(int seed, int perSchema, double faults)
    {
        var random = new Random(seed);
        return DifferentialSchemas.All.Keys.SelectMany(
            _ => Enumerable.Range(0, perSchema * Times), (name, _) => Generate(random, name, faults));
    }

    private static DifferentialCase Generate(Random random, string schema, double faults) =>
        new DocumentGenerator(DifferentialSchemas.Parsed[schema], random, faults).Generate(schema);

    /// <summary>A schema definition by definition.</summary>
    private static IEnumerable<string> Definitions(string sdl)
    {
        var bytes = Encoding.UTF8.GetBytes(sdl);
        return Parser.ParseDocument(sdl).Definitions.Select(d => Encoding.UTF8.GetString(bytes.AsSpan(d.Start, d.End - d.Start)));
    }

    private async Task CompareAsync(List<DifferentialCase> cases)
    {
        var engines = DifferentialSchemas.Parsed.ToDictionary(s => s.Key, s => new HashedEngine(s.Value));
        var asked = new List<(DifferentialCase Question, DifferentialAnswer Answer)>();
        foreach (var question in cases)
            asked.Add(await (question.Kind == "sdl" ? HashedEngine.AnswerSchemaAsync(question) : engines[question.Schema].AnswerAsync(question)));
        foreach (var engine in engines.Values)
            engine.Dispose();

        var references = await ReferenceImplementation.AnswerAsync(asked.Select(a => a.Question));
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var unexplained = new List<string>();
        foreach (var ((question, answer), reference) in asked.Zip(references))
        {
            Count(Outcome(answer));
            foreach (var difference in KnownDifferences.Between(question, answer, reference))
            {
                if (difference.Reason is not null)
                    Count($"{difference.Version} differs: {difference.Reason}");
                else
                    unexplained.Add($"{difference.Version} {JsonSerializer.Serialize(question)}\n  engine    {JsonSerializer.Serialize(answer)}\n  reference {JsonSerializer.Serialize(reference)}");
            }
        }

        Assert.Equal(cases.Count, references.Count);
        foreach (var (outcome, count) in counts)
            output.WriteLine($"{count,6} {outcome}");
        Assert.True(unexplained.Count == 0, $"{unexplained.Count} of {cases.Count} differ without a reason:\n{string.Join("\n", unexplained.Take(100))}");

        void Count(string outcome) => counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
    }

    private static string Outcome(DifferentialAnswer answer) => answer switch
    {
        { Accepted: true } => "schema taken",
        { Accepted: false } => "schema refused",
        { SyntaxError: not null } => "refused by the parser",
        { Found: null } => "parsed",
        { Found.Count: > 0 } => "refused by a rule",
        { Results: null } => "valid",
        { Results: [{ Data: null }] } => "request error",
        { Results: var results } when results.Any(r => r.Errors.Count > 0) => "data with errors",
        _ => "data",
    };
}
