using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>
/// The questions of questions.json get the answers that stand beside them, and what each says by its document is what
/// the document answers. With UPDATE_EXPECTED=true the answers are written anew, to be read before they are committed.
/// </summary>
public sealed class AskTests(BuiltInOverEmbedded server) : IClassFixture<BuiltInOverEmbedded>
{
    private const string Ask = "query ($question: String!) { ask(question: $question) { understoodAs text query relationships { id } paths { hops { relationship { id } } } sources { id } suggestions } }";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    [Fact]
    public async Task Answer_IsTheOneExpected()
    {
        var expected = Cases();
        var actual = new List<AskCase>();
        foreach (var item in expected)
        {
            var answer = await AskAsync(item.Question);
            actual.Add(new AskCase(item.Question, answer.GetProperty("understoodAs").GetString(), answer.GetProperty("text").GetString()!));
        }

        var text = JsonSerializer.Serialize(actual, Readable) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "true")
        {
            await File.WriteAllTextAsync(Path.Combine(SourceFolder(), "questions.json"), text);
            return;
        }

        Assert.Equal(await File.ReadAllTextAsync(CaseFile), text);
    }

    [Fact]
    public async Task Examples_OfThePageAreAnsweredAsItSays()
    {
        var page = await File.ReadAllLinesAsync(Path.Combine(SourceFolder(), "..", "..", "..", "..", "docs", "asking.md"));
        var rows = page.SkipWhile(line => line != "## Examples").Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var cells = row.Trim('|', ' ').Split(" | ");
            var answer = await AskAsync(cells[0]);

            Assert.Equal(cells[1], answer.GetProperty("understoodAs").GetString() ?? "*not understood*");
            Assert.Equal(cells[2], answer.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Query_GivesTheRelationshipsOfTheAnswer()
    {
        foreach (var item in Cases().Where(item => item.UnderstoodAs is not null))
        {
            var answer = await AskAsync(item.Question);
            var response = await server.SendAsync(answer.GetProperty("query").GetString()!);

            Assert.False(response.TryGetProperty("errors", out var errors), $"{item.Question}: {errors}");
            var given = new List<string>();
            Collect(response.GetProperty("data"), given);
            Assert.Equal(Ids(answer.GetProperty("relationships")), given.Distinct().Order(StringComparer.Ordinal));
            if (answer.GetProperty("paths").GetArrayLength() > 0)
            {
                var hops = answer.GetProperty("paths").EnumerateArray().SelectMany(path => path.GetProperty("hops").EnumerateArray()).Select(hop => hop.GetProperty("relationship").GetProperty("id").GetString()!);
                Assert.Equal(given, hops);
            }
        }
    }

    [Fact]
    public async Task Suggestions_AreUnderstoodAsTheyStand()
    {
        foreach (var item in Cases())
        {
            var answer = await AskAsync(item.Question);
            foreach (var suggestion in answer.GetProperty("suggestions").EnumerateArray().Select(text => text.GetString()!))
            {
                var understood = (await AskAsync(suggestion)).GetProperty("understoodAs").GetString();

                // An id in place of an unclear name reads as the name.
                Assert.True(understood == suggestion || (item.UnderstoodAs is null && understood is not null), $"{suggestion} was read as {understood}");
            }
        }
    }

    [Fact]
    public async Task UnderstoodAs_AsksTheSameAgain()
    {
        // Where a spelling was corrected the paraphrase says so behind.
        foreach (var item in Cases().Where(item => item.UnderstoodAs?.EndsWith('?') ?? false))
        {
            var (first, again) = (await AskAsync(item.Question), await AskAsync(item.UnderstoodAs!));

            Assert.Equal(item.UnderstoodAs, again.GetProperty("understoodAs").GetString());
            Assert.Equal(first.GetProperty("query").GetString(), again.GetProperty("query").GetString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ?!")]
    public async Task Question_OfNoWordsIsABadValue(string question)
    {
        var response = await server.SendAsync(Ask, new { question });

        Assert.Equal("BAD_VALUE", response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Question_TooLongIsABadValue()
    {
        foreach (var question in new[] { new string('a', 301), string.Concat(Enumerable.Repeat("a ", 61)) })
        {
            var response = await server.SendAsync(Ask, new { question });

            Assert.Equal("BAD_VALUE", response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task Query_RepeatsThePinOfTheQuestion()
    {
        const string document = "{ ask(question: \"Who supplies Toyota?\", at: {validAt: \"2024-01-01\"}) { query relationships { id } } }";
        var answer = (await server.SendAsync(document)).GetProperty("data").GetProperty("ask");

        Assert.Contains("at: {validAt: \"2024-01-01\"}", answer.GetProperty("query").GetString(), StringComparison.Ordinal);
        Assert.Contains("@2024-01-01", answer.GetProperty("relationships")[0].GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    private static string CaseFile => Path.Combine(AppContext.BaseDirectory, "EndToEnd", "Asking", "questions.json");

    private static List<AskCase> Cases() => JsonSerializer.Deserialize<List<AskCase>>(File.ReadAllText(CaseFile), Readable)!;

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private async Task<JsonElement> AskAsync(string question)
    {
        var response = await server.SendAsync(Ask, new { question });
        Assert.False(response.TryGetProperty("errors", out var errors), $"{question}: {errors}");
        return response.GetProperty("data").GetProperty("ask");
    }

    private static IEnumerable<string> Ids(JsonElement relationships) =>
        relationships.EnumerateArray().Select(item => item.GetProperty("id").GetString()!).Order(StringComparer.Ordinal);

    // The ids of everything in the response that is a relationship: of all that documents select, only these have one.
    private static void Collect(JsonElement element, List<string> ids)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, ids);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in element.EnumerateObject())
            {
                if (field.NameEquals("id"))
                {
                    ids.Add(field.Value.GetString()!);
                }

                Collect(field.Value, ids);
            }
        }
    }

    private sealed record AskCase(string Question, string? UnderstoodAs, string Text);
}
