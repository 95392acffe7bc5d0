using System.Text.Json;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>Paging over HTTP, on every store and host.</summary>
public abstract class CursorSuite(SeededServer server)
{
    private const string AllStages = "stages: [RUMOURED, TALKS, MOU, SIGNED, OPERATIONAL, SUSPENDED, ENDED, DENIED]";

    [Theory]
    [InlineData("ANNOUNCED_DESC")]
    [InlineData("ANNOUNCED_ASC")]
    [InlineData("CONFIDENCE_DESC")]
    public async Task Pages_ForwardAndBackwardMeetTheWholeList(string order)
    {
        var whole = Slugs(await ListAsync($"first: 1000, orderBy: {order}"));
        var forward = await WalkAsync(order, "first: 4", "after", page => page.GetProperty("pageInfo"), "hasNextPage", "endCursor");
        var backward = await WalkAsync(order, "last: 4", "before", page => page.GetProperty("pageInfo"), "hasPreviousPage", "startCursor");

        Assert.True(whole.Count > 20);
        Assert.Equal(whole, forward.SelectMany(page => page));
        Assert.Equal(whole, Enumerable.Reverse(backward).SelectMany(page => page));
    }

    [Fact]
    public async Task Cursor_OfAnotherListIsRefused()
    {
        var cursor = (await ListAsync("first: 1")).GetProperty("pageInfo").GetProperty("endCursor").GetString();

        Assert.Equal("BAD_CURSOR", await CodeAsync($"orderBy: ANNOUNCED_ASC, first: 1, after: \"{cursor}\""));
        Assert.Equal("BAD_CURSOR", await CodeAsync($"first: 1, after: \"{cursor}\", at: {{validAt: \"2020-01-01\"}}"));
    }

    [Fact]
    public async Task Cursor_AlteredIsRefused()
    {
        var cursor = (await ListAsync("first: 1")).GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        for (var i = 0; i < cursor.Length; i += 7)
        {
            var altered = cursor[..i] + (cursor[i] == 'A' ? 'B' : 'A') + cursor[(i + 1)..];

            Assert.Equal("BAD_CURSOR", await CodeAsync($"first: 1, after: \"{altered}\""));
        }
    }

    [Fact]
    public async Task Cursor_GoesOnAtItsOwnPin()
    {
        var first = await ListAsync("first: 2, at: {validAt: \"2021-03-21\"}");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var explicitly = await ListAsync($"first: 2, after: \"{cursor}\", at: {{validAt: \"2021-03-21\"}}");
        var silently = await ListAsync($"first: 2, after: \"{cursor}\"");

        Assert.Equal(Slugs(explicitly), Slugs(silently));
    }

    private async Task<List<List<string>>> WalkAsync(
        string order, string size, string bound, Func<JsonElement, JsonElement> infoOf, string more, string cursor)
    {
        var pages = new List<List<string>>();
        string? at = null;
        do
        {
            var page = await ListAsync($"{size}, orderBy: {order}" + (at is null ? "" : $", {bound}: \"{at}\""));
            pages.Add(Slugs(page));
            var info = infoOf(page);
            at = info.GetProperty(more).GetBoolean() ? info.GetProperty(cursor).GetString() : null;
        }
        while (at is not null);
        return pages;
    }

    private static List<string> Slugs(JsonElement page) => [.. page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("slug").GetString()!)];

    private async Task<JsonElement> ListAsync(string arguments)
    {
        var answer = await server.SendAsync(
            $"{{ relationships(where: {{{AllStages}}}, {arguments}) {{ nodes {{ slug }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}");
        return answer.GetProperty("data").GetProperty("relationships");
    }

    private async Task<string?> CodeAsync(string arguments)
    {
        var answer = await server.SendAsync($"{{ relationships(where: {{{AllStages}}}, {arguments}) {{ nodes {{ slug }} }} }}");
        return answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}

public sealed class BuiltInOverEmbeddedCursorTests(BuiltInOverEmbedded server) : CursorSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedCursorTests(HotChocolateOverEmbedded server) : CursorSuite(server), IClassFixture<HotChocolateOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jCursorTests(BuiltInOverNeo4j server) : CursorSuite(server), IClassFixture<BuiltInOverNeo4j>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jCursorTests(HotChocolateOverNeo4j server) : CursorSuite(server), IClassFixture<HotChocolateOverNeo4j>;
