using System.Text.Json;
using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Language;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Server.BuiltIn;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Server.Tests.BuiltIn;

public sealed class SubscriptionTests : IAsyncLifetime, IDisposable
{
    private const string Changed = "subscription($after: String, $where: RelationshipFilter) { relationshipChanged(resumeAfter: $after, where: $where) { cursor relationship { slug stage } change { kind sequence } } }";

    private readonly ReferenceStore _store = new(new ManualTime());
    private readonly GraphQLEngine _engine = EngineBinding.CreateEngine(ResolverTable.Default, new GraphQLOptions());
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromMinutes(1));

    public async Task InitializeAsync() => await _store.AppendAsync(
        new ChangeSet { Nodes = [Company("a"), Company("b"), Company("c"), new Source(new NodeId("s"), "s")] }, default);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose()
    {
        _engine.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task RelationshipChanged_TellsEachRelationshipOnceForEachCommit()
    {
        await using var events = await SubscribeAsync(Changed);

        await ImportAsync(Claim("1", "a", "b", Stage.Talks), Claim("2", "a", "b", Stage.Mou), Claim("3", "b", "c", Stage.Signed));
        await ImportAsync(Claim("1", "a", "b", Stage.Operational));

        Assert.Equal(
            [("a--supplies--b", "MOU"), ("b--supplies--c", "SIGNED"), ("a--supplies--b", "OPERATIONAL")],
            [await NextAsync(events), await NextAsync(events), await NextAsync(events)]);
    }

    [Fact]
    public async Task RelationshipChanged_ResumedAnywhereMissesNothingAndRepeatsNothing()
    {
        for (var i = 0; i < 5; i++)
        {
            await ImportAsync(Claim($"x{i}", "a", "b", (Stage)i), Claim($"y{i}", "b", "c", (Stage)i), Claim($"z{i}", "a", "c", (Stage)i));
        }

        await new CompanyMerger(_store).MergeAsync(new NodeId("c"), new NodeId("b"), "one", null, default);
        var all = await TakeAsync(await StartAsync(), 14);

        // Twelve by the claims, for a rumour does not fit the default filter; then by the merge what c had and what joined the two. What b had reads as before.
        Assert.Equal(["a--supplies--c", "b--supplies--c"], all.Skip(12).Select(item => item.Slug));
        for (var i = 0; i < all.Count; i++)
        {
            Assert.Equal(all.Skip(i + 1), await TakeAsync(all[i].Cursor, all.Count - i - 1));
        }
    }

    [Fact]
    public async Task RelationshipChanged_FitsTheFilterBeforeOrAfter()
    {
        await ImportAsync(Claim("1", "a", "b", Stage.Operational));
        await using var events = await SubscribeAsync(Changed, """{"where": {"stages": ["OPERATIONAL"]}}""");

        await ImportAsync(Claim("2", "b", "c", Stage.Talks));
        await new Retractor(_store).RetractAsync(new ClaimId("s--1"), "wrong", null, await NowAsync(), default);

        // It reads as it did before: after the retraction it is gone.
        Assert.Equal(("a--supplies--b", "OPERATIONAL"), await NextAsync(events));
    }

    [Fact]
    public async Task RelationshipChanged_IsReadOnceForAllWhoFollow()
    {
        var store = CountingStore.Of(_store);
        var from = new FeedPosition((await _store.GetRevisionAsync(default)).Sequence);
        var feeds = Enumerable.Range(0, 10)
            .Select(_ => new RelationshipFeed(store, RelationshipCriteria.Any, new ManualTime()).FollowAsync(from, _stop.Token).GetAsyncEnumerator(_stop.Token))
            .ToList();
        var told = feeds.Select(feed => feed.MoveNextAsync().AsTask()).ToList();

        await ImportAsync(Claim("1", "a", "b", Stage.Signed));
        await Task.WhenAll(told);

        Assert.All(feeds, feed => Assert.Equal("a--supplies--b", feed.Current.Relationship.Slug));
        Assert.Equal(1, ((CountingStore)store).LogReads);
        foreach (var feed in feeds)
        {
            await feed.DisposeAsync();
        }
    }

    [Fact]
    public async Task RelationshipChanged_RefusesACursorOfSomethingElse()
    {
        await using var events = await SubscribeAsync(Changed, """{"after": "nonsense"}""", wait: false);

        Assert.True(await events.MoveNextAsync());
        Assert.Contains("BAD_CURSOR", System.Text.Encoding.UTF8.GetString(events.Current.Json.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PathOpened_FiresWhenAPathAppears()
    {
        await ImportAsync(Claim("1", "a", "b", Stage.Signed));
        await using var events = await SubscribeAsync("subscription { pathOpened(from: \"a\", to: \"c\") { length weakestStage nodes { slug } } }");

        await ImportAsync(Claim("2", "a", "b", Stage.Operational));
        await ImportAsync(Claim("3", "b", "c", Stage.Talks));

        Assert.True(await events.MoveNextAsync());
        Assert.Equal(
            """{"length":2,"weakestStage":"TALKS","nodes":[{"slug":"a"},{"slug":"b"},{"slug":"c"}]}""",
            Data(events.Current).GetProperty("pathOpened").GetRawText());
    }

    private static Company Company(string id) => new(new NodeId(id), id);

    private static Claim Claim(string key, string from, string to, Stage stage) => new()
    {
        Id = default,
        Source = default,
        Key = key,
        Subject = new RelationshipKey(RelationshipType.Supplies, new NodeId(from), new NodeId(to)),
        Stage = stage,
        Statement = "s",
    };

    private static JsonElement Data(GraphQLResponse response)
    {
        using var document = JsonDocument.Parse(response.Json);
        Assert.False(document.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return document.RootElement.GetProperty("data").Clone();
    }

    private static async Task<(string?, string?)> NextAsync(IAsyncEnumerator<GraphQLResponse> events)
    {
        Assert.True(await events.MoveNextAsync());
        using var response = events.Current;
        var relationship = Data(response).GetProperty("relationshipChanged").GetProperty("relationship");
        return (relationship.GetProperty("slug").GetString(), relationship.GetProperty("stage").GetString());
    }

    private async Task<List<(string Slug, string Cursor)>> TakeAsync(string after, int count)
    {
        var items = new List<(string, string)>();
        await using var events = await SubscribeAsync(Changed, $$"""{"after": "{{after}}"}""", wait: false);
        while (items.Count < count && await events.MoveNextAsync())
        {
            using var response = events.Current;
            var change = Data(response).GetProperty("relationshipChanged");
            items.Add((change.GetProperty("relationship").GetProperty("slug").GetString()!, change.GetProperty("cursor").GetString()!));
        }

        return items;
    }

    // The cursor of the first entry of the log.
    private async Task<string> StartAsync()
    {
        var request = await EngineRequests.CreateAsync(_store, new ManualTime(), new ApiLimits(), "{ changes(first: 1) { edges { cursor } } }", default);
        using var response = await _engine.ExecuteAsync(request);
        return Data(response).GetProperty("changes").GetProperty("edges")[0].GetProperty("cursor").GetString()!;
    }

    private async Task<Pin> NowAsync() => new(new DateOnly(2026, 1, 1), (await _store.GetRevisionAsync(default)).At);

    private async Task ImportAsync(params Claim[] claims)
    {
        var source = new SourceDraft(new Draft<Source>(new Source(new NodeId("s"), "s"), "source"), [.. claims.Select((claim, i) => new Draft<Claim>(claim, $"claims.{i}"))]);
        var outcome = await new Importer(_store).ImportAsync(new ImportRequest { Sources = [source] }, default);
        Assert.Empty(outcome.Problems);
    }

    // The subscription begins at the revision of its request, so that what is written after this returns is in it.
    private async Task<IAsyncEnumerator<GraphQLResponse>> SubscribeAsync(string document, string? variables = null, bool wait = true)
    {
        var request = await EngineRequests.CreateAsync(_store, new ManualTime(), new ApiLimits(), document, default);
        var events = _engine.SubscribeAsync(
            request with { Variables = variables is null ? null : JsonElement.Parse(variables), AllowedOperations = [OperationType.Subscription], EventSharedAs = item => (item as ISubscriptionEvent)?.SharedAs }, _stop.Token);
        return wait ? new Begun(events.GetAsyncEnumerator(_stop.Token)) : events.GetAsyncEnumerator(_stop.Token);
    }

    /// <summary>A stream whose first step was taken before anything is written.</summary>
    private sealed class Begun(IAsyncEnumerator<GraphQLResponse> inner) : IAsyncEnumerator<GraphQLResponse>
    {
        private Task<bool>? _first = inner.MoveNextAsync().AsTask();

        public GraphQLResponse Current => inner.Current;

        public async ValueTask<bool> MoveNextAsync()
        {
            if (_first is not { } first)
            {
                return await inner.MoveNextAsync();
            }

            _first = null;
            return await first;
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
