using System.Text.Json;
using IndustryGraph.Server.Tests.Explorer;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>Answers that the built-in host keeps, on every store.</summary>
public abstract class KeptAnswerSuite(SeededServer server)
{
    private const string Question = "{ company(by: {id: \"vinfast\"}) { suppliers(first: 50) { nodes { slug } } } }";

    [Fact]
    public async Task Answer_IsKeptUntilSomethingIsWritten()
    {
        var first = await server.SendAsync(Question);
        await server.SendAsync(Question);
        var kept = await server.SendAsync(Question);
        Assert.NotEqual(0, Explored(first));
        Assert.Equal(0, Explored(kept));
        Assert.Equal(Data(first), Data(kept));
        Assert.DoesNotContain("honda", Data(kept), StringComparison.Ordinal);

        await server.SendAsync(ExplorerLiveSuite.Import, new { key = "kept-1", from = "honda" }, SeededServer.Key);

        Assert.Contains("honda", Data(await server.SendAsync(Question)), StringComparison.Ordinal);
    }

    private static long Explored(JsonElement response) => response.GetProperty("extensions").GetProperty("cost").GetProperty("explored").GetInt64();

    private static string Data(JsonElement response) => response.GetProperty("data").GetRawText();
}

public sealed class BuiltInOverEmbeddedKeptAnswerTests(BuiltInOverEmbedded server) : KeptAnswerSuite(server), IClassFixture<BuiltInOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jKeptAnswerTests(BuiltInOverNeo4j server) : KeptAnswerSuite(server), IClassFixture<BuiltInOverNeo4j>;
