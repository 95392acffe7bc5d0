using System.Text.Json;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>graphql-js in its versions 16 and 17: one process for all cases of a test.</summary>
internal static class ReferenceImplementation
{
    private static readonly NodeFolder Node = new("Differential");

    /// <summary>For each case the answers of the versions.</summary>
    public static async Task<IReadOnlyList<ReferenceAnswers>> AnswerAsync(IEnumerable<DifferentialCase> cases)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(
                file, cases.Select(c => JsonSerializer.Serialize(c)).Prepend(JsonSerializer.Serialize(DifferentialSchemas.All)));
            var output = await Node.RunAsync("reference.mjs", file);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static ReferenceAnswers Read(string line)
    {
        var answers = JsonSerializer.Deserialize<DifferentialAnswer[]>(line)!;
        return new ReferenceAnswers(answers[0], answers[1]);
    }
}
