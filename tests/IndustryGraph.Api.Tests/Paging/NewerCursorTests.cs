using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Api.Tests.Paging;

/// <summary>Cursors that another server gave, of commits that this one has not heard of.</summary>
public sealed class NewerCursorTests
{
    private readonly SmallGraph _graph = new();
    private readonly ManualTime _time = new() { Now = new(2026, 9, 15, 0, 0, 0, TimeSpan.Zero) };

    [Fact]
    public async Task Changes_GoOnAfterACommitThatWasNotHeardOf()
    {
        var late = LateStore.Of(_graph.Store, await _graph.Store.GetRevisionAsync(default));
        await _graph.Claim(RelationshipType.Supplies, "a", "b", Stage.Signed).RecordAsync();
        var cursor = ((ChangesView)(await AskAsync(_graph.Store, "changes"))!).Edges[^1].Cursor;
        await _graph.Claim(RelationshipType.Owns, "a", "b", Stage.Signed).RecordAsync();

        var since = Assert.IsType<ChangesView>(await AskAsync(late, "changes", ("after", cursor)));

        Assert.Equal(["s--a-owns-b"], since.Edges.Select(edge => edge.Entry.Slug));
    }

    [Fact]
    public async Task List_GoesOnAtAPinThatWasNotHeardOf()
    {
        var late = LateStore.Of(_graph.Store, await _graph.Store.GetRevisionAsync(default));
        await _graph.Claim(RelationshipType.Supplies, "a", "b", Stage.Signed).RecordAsync();
        await _graph.Claim(RelationshipType.Owns, "a", "b", Stage.Signed).RecordAsync();
        var connection = Assert.IsType<Connection>(await AskAsync(_graph.Store, "relationships", ("first", 1)));
        var first = Assert.Single((await connection.PageAsync(default)).Items);

        var next = Assert.IsType<Connection>(await AskAsync(late, "relationships", ("first", 1), ("after", connection.CursorOf(first))));

        Assert.NotEqual(first.Slug, Assert.Single((await next.PageAsync(default)).Items).Slug);
    }

    [Fact]
    public async Task Changes_RefuseACursorOfACommitThatDoesNotCome()
    {
        await _graph.Claim(RelationshipType.Supplies, "a", "b", Stage.Signed).RecordAsync();
        var revision = await _graph.Store.GetRevisionAsync(default);

        var asking = AskAsync(_graph.Store, "changes", ("after", ChangeCursor.Encode(revision, revision.Sequence + 1)));
        await _time.WhenSetAsync(TimeSpan.FromSeconds(2));
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(FaultCodes.BadCursor, Assert.IsType<Fault>(await asking).Code);
    }

    private async Task<object?> AskAsync(IGraphStore store, string field, params (string Name, object? Value)[] arguments)
    {
        var request = await RequestContext.CreateAsync(store, _time, new ApiLimits(), UnlimitedVisit.OfStranger, default);
        return (await Asked.ResolveAsync(request, "Query", field, [new object()], arguments))[0];
    }
}
