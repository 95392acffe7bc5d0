using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Api.Tests;

public sealed class ChangeFieldsTests
{
    private readonly SmallGraph _graph = new();

    [Fact]
    public async Task Changes_PageThroughTheWholeLog()
    {
        await _graph.Claim(RelationshipType.Supplies, "a", "b", Stage.Signed).RecordAsync();
        await _graph.Claim(RelationshipType.Owns, "a", "b", Stage.Signed).RecordAsync();
        var log = await _graph.Store.ReadLogAsync(0, int.MaxValue, default);

        var read = new List<long>();
        ChangesView page;
        string? cursor = null;
        do
        {
            page = await PageAsync(cursor, 2);
            read.AddRange(page.Edges.Select(edge => edge.Entry.Sequence));
            cursor = page.Edges[^1].Cursor;
        }
        while (page.HasNext);

        Assert.Equal(log.Select(entry => entry.Sequence), read);
        Assert.True(page.HasPrevious);
    }

    [Fact]
    public async Task Changes_ACursorStaysTheSameAndGoesOnWhereItStood()
    {
        await _graph.Claim(RelationshipType.Supplies, "a", "b", Stage.Signed).RecordAsync();
        var before = await PageAsync(null, 100);
        await _graph.Claim(RelationshipType.Owns, "a", "b", Stage.Signed).RecordAsync();

        var after = await PageAsync(null, 100);
        var since = await PageAsync(before.Edges[^1].Cursor, 100);

        Assert.Equal(before.Edges.Select(edge => edge.Cursor), after.Edges.Take(before.Edges.Count).Select(edge => edge.Cursor));
        Assert.Equal(["s--a-owns-b"], since.Edges.Select(edge => edge.Entry.Slug));
        Assert.Empty((await PageAsync(since.Edges[^1].Cursor, 100)).Edges);
    }

    [Fact]
    public async Task Changes_RefuseACursorOfAnotherStore()
    {
        await _graph.Claim(RelationshipType.Supplies, "a", "b", Stage.Signed).RecordAsync();
        var revision = await _graph.Store.GetRevisionAsync(default);

        var foreign = ChangeCursor.Encode(revision with { StoreId = "another" }, 1);

        Assert.Equal(FaultCodes.BadCursor, Assert.IsType<Fault>(await Asked.QueryAsync(_graph.Store, "changes", ("after", foreign))).Code);
    }

    private async Task<ChangesView> PageAsync(string? after, int first) =>
        (ChangesView)(await Asked.QueryAsync(_graph.Store, "changes", ("after", after), ("first", first)))!;
}
