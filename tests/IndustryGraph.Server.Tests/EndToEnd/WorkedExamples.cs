using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>
/// Every example of <c>docs/questions.md</c> gives the answer that stands below it, on every store and host. With
/// UPDATE_EXPECTED=true in the environment the answers are written anew, to be read before they are committed.
/// </summary>
public abstract partial class WorkedExamples(SeededServer server)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Answers_StandBelowTheQuestions()
    {
        var file = Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "..", "..", "docs", "questions.md");
        var page = await File.ReadAllTextAsync(file);
        var expected = new StringBuilder();
        var end = 0;
        foreach (Match example in Example().Matches(page))
        {
            var answer = JsonObject.Create(await server.SendAsync(example.Groups["question"].Value, key: SeededServer.Key))!;
            answer.Remove("extensions");
            expected.Append(page, end, example.Groups["answer"].Index - end);
            Append(expected, answer.ContainsKey("errors") ? answer : answer["data"]!, 0);
            expected.Append('\n');
            end = example.Groups["answer"].Index + example.Groups["answer"].Length;
        }

        expected.Append(page, end, page.Length - end);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "true")
        {
            await File.WriteAllTextAsync(file, expected.ToString());
            return;
        }

        Assert.True(Example().Count(page) > 30);
        Assert.Equal(expected.ToString(), page);
    }

    // JSON with what fits on a line on one line.
    private static void Append(StringBuilder text, JsonNode? node, int indent)
    {
        var line = Line(node);
        if (indent + line.Length <= 116 || node is not (JsonObject or JsonArray))
        {
            text.Append(line);
            return;
        }

        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        text.Append(open).Append('\n');
        var items = node is JsonObject fields ? fields.ToList() : [.. node.AsArray().Select(item => KeyValuePair.Create("", item))];
        for (var i = 0; i < items.Count; i++)
        {
            var name = node is JsonObject ? JsonSerializer.Serialize(items[i].Key, Readable) + ": " : "";
            text.Append(' ', indent + 2).Append(name);
            Append(text, items[i].Value, indent + 2 + name.Length > 60 ? 60 : indent + 2);
            text.Append(i < items.Count - 1 ? ",\n" : "\n");
        }

        text.Append(' ', indent).Append(close);
    }

    private static string Line(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } fields => $"{{ {string.Join(", ", fields.Select(field => $"{JsonSerializer.Serialize(field.Key, Readable)}: {Line(field.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(Line))}]",
        _ => node?.ToJsonString(Readable) ?? "null",
    };

    [GeneratedRegex("```graphql\n(?<question>.*?)```\n\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    private static string SourceFile([CallerFilePath] string file = "") => file;
}

public sealed class BuiltInOverEmbeddedWorkedExamples(BuiltInOverEmbedded server) : WorkedExamples(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedWorkedExamples(HotChocolateOverEmbedded server) : WorkedExamples(server), IClassFixture<HotChocolateOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jWorkedExamples(BuiltInOverNeo4j server) : WorkedExamples(server), IClassFixture<BuiltInOverNeo4j>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jWorkedExamples(HotChocolateOverNeo4j server) : WorkedExamples(server), IClassFixture<HotChocolateOverNeo4j>;
