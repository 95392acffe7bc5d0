using System.Text.Json;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>Whoever serves it, the data of a response is the same to the byte, and so is each of its errors.</summary>
public sealed class SameBytesTests(BuiltInOverEmbedded builtIn, HotChocolateOverEmbedded hotChocolate)
    : IClassFixture<BuiltInOverEmbedded>, IClassFixture<HotChocolateOverEmbedded>
{
    /// <summary>All but those whose errors each host words itself.</summary>
    public static TheoryData<string> Documents() =>
        [.. ((IEnumerable<object[]>)DocumentSuite.Documents()).Select(row => (string)row[0]).Where(name => name is not ("errors-located" or "errors-syntax"))];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Response_IsTheSameOnBothHosts(string name)
    {
        var document = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "EndToEnd", "Documents", name + ".graphql"));

        var (one, other) = (await builtIn.SendAsync(document), await hotChocolate.SendAsync(document));

        Assert.Equal(one.GetProperty("data").GetRawText(), other.GetProperty("data").GetRawText());
        Assert.Equal(RawErrors(one), RawErrors(other));
        Assert.Equal(RawPin(one), RawPin(other));
    }

    [Fact]
    public async Task Text_IsEscapedAlike()
    {
        // Control characters, both quotes, what HTML escapes, no-break space, line separator, delete, combining marks, and beyond 16 bits.
        const string awkward = "a\u0001\b\t\n\f\r\"\\/'<>&+`\u007f\u00a0\u2028e\u0301Năng\U0001f50b";
        const string query = "query ($text: String!) { ask(question: $text) { question } }";

        var answers = new[] { await builtIn.SendAsync(query, new { text = awkward }), await hotChocolate.SendAsync(query, new { text = awkward }) };

        Assert.All(answers, answer => Assert.Equal(awkward, answer.GetProperty("data").GetProperty("ask").GetProperty("question").GetString()));
        Assert.Equal(answers[0].GetProperty("data").GetRawText(), answers[1].GetProperty("data").GetRawText());
    }

    // In no order: each host has its own.
    private static IEnumerable<string> RawErrors(JsonElement response) =>
        response.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(error => error.GetRawText()).Order(StringComparer.Ordinal) : [];

    private static string RawPin(JsonElement response) => response.GetProperty("extensions").GetProperty("pin").GetRawText();
}
