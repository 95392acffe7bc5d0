using System.Text.Json;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>What a response tells of its cost, on every store and host.</summary>
public abstract class CostSuite(SeededServer server)
{
    [Theory]
    [InlineData("{ companies(first: 10) { nodes { id suppliers(first: 5) { edges { node { id } } } } } }", 121)]
    [InlineData("{ companies { nodes { id } } }", 26)]
    [InlineData("{ paths(from: [\"toyota\"], to: [\"vinfast\"], mode: K_SHORTEST, k: 5, maxHops: 4) { paths { hops { forward } } } }", (10 * 4 * 5) + 1 + (5 * (1 + 4)))]
    [InlineData("{ resolve(names: [\"LG\", \"Toyota\"]) { candidates { label } } }", 20 + (2 * 11))]
    [InlineData("{ subgraph(roots: [\"toyota\"], hops: 2, maxNodes: 50) { nodes { id } relationships { id } } }", 20 + 1 + 100)]
    [InlineData("{ node(id: \"toyota\") { id ... on Company { supplyTree(direction: UPSTREAM, maxTiers: 4, first: 7) { tiers { tier } edges { tier } } } } }", 1 + 40 + 1 + 4 + 7)]
    public async Task Requested_IsWhatThePageOfLimitsSays(string query, long expected) =>
        Assert.Equal(expected, (await CostAsync(query)).GetProperty("requested").GetInt64());

    [Theory]
    [MemberData(nameof(DocumentSuite.Documents), MemberType = typeof(DocumentSuite))]
    public async Task Actual_IsNoMoreThanRequested(string name)
    {
        var document = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "EndToEnd", "Documents", name + ".graphql"));
        var cost = (await server.SendAsync(document)).GetProperty("extensions").GetProperty("cost");
        // Null where nothing ran.
        if (cost.GetProperty("actual").ValueKind == JsonValueKind.Number)
        {
            Assert.InRange(cost.GetProperty("actual").GetInt64(), 0, cost.GetProperty("requested").GetInt64());
        }
    }

    [Fact]
    public async Task Actual_CountsWhatWasReturned()
    {
        var cost = await CostAsync("{ companies(first: 1000) { nodes { id } totalCount } }");
        var total = (await server.SendAsync("{ companies { totalCount } }")).GetProperty("data").GetProperty("companies").GetProperty("totalCount").GetInt64();
        Assert.Equal(1 + total, cost.GetProperty("actual").GetInt64());
        Assert.Equal(total, cost.GetProperty("explored").GetInt64());
    }

    [Fact]
    public async Task Statements_DoNotGrowWithTheLists()
    {
        const string Query = "{{ companies(first: {0}) {{ nodes {{ id suppliers {{ edges {{ node {{ id }} relationship {{ bestClaim {{ source {{ title }} }} }} }} }} }} }} }}";
        var few = await CostAsync(string.Format(null, Query, 5));
        var many = await CostAsync(string.Format(null, Query, 50));
        Assert.True(few.GetProperty("explored").GetInt64() < many.GetProperty("explored").GetInt64());
        Assert.Equal(few.GetProperty("statements").GetInt64(), many.GetProperty("statements").GetInt64());
    }

    [Fact]
    public async Task Explored_CountsWhatAWalkLooksAt()
    {
        var answer = await server.SendAsync("{ company(by: { id: \"toyota\" }) { supplyTree(direction: DOWNSTREAM) { explored } } }");
        var tree = answer.GetProperty("data").GetProperty("company").GetProperty("supplyTree").GetProperty("explored").GetInt64();
        Assert.True(answer.GetProperty("extensions").GetProperty("cost").GetProperty("explored").GetInt64() >= tree);
    }

    [Fact]
    public async Task Request_ThatIsTooDearIsRefusedBeforeItRuns()
    {
        var answer = await server.SendAsync("{ companies(first: 1000) { nodes { suppliers(first: 1000) { nodes { id } } } } }");
        var error = answer.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(("LIMIT", "cost"), (error.GetProperty("code").GetString(), error.GetProperty("limit").GetString()));
        Assert.False(answer.TryGetProperty("data", out _));
        var cost = answer.GetProperty("extensions").GetProperty("cost");
        Assert.Equal(1 + (1000 * (1 + 1 + 1000)), cost.GetProperty("requested").GetInt64());
        Assert.Equal(JsonValueKind.Null, cost.GetProperty("actual").ValueKind);
    }

    private async Task<JsonElement> CostAsync(string query)
    {
        var answer = await server.SendAsync(query);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("extensions").GetProperty("cost");
    }
}

public sealed class BuiltInOverEmbeddedCostTests(BuiltInOverEmbedded server) : CostSuite(server), IClassFixture<BuiltInOverEmbedded>;
