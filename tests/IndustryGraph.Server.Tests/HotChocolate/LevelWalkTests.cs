using System.Reflection;
using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.Server.BuiltIn;
using IndustryGraph.Server.Seeding;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Server.Tests.HotChocolate;

public sealed class LevelWalkTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly FixedTime Time = new("2025-09-15T12:00:00Z");

    private readonly WatchedStore _store = new();

    // Answers that are worked out whole are kept for a store: each of two who are compared has its own.
    private readonly WatchedStore _other = new();

    public static TheoryData<string> Documents() => DocumentSuite.Documents();

    public async Task InitializeAsync()
    {
        var seed = SeedReader.Read(Seeder.DefaultDirectory).Files!;
        Assert.Empty((await Seeder.SeedAsync(_store, seed, default)).Problems);
        Assert.Empty((await Seeder.SeedAsync(_other, seed, default)).Problems);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await _store.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Walk_AsksTheStoreAsOftenAsTheBuiltInEngine(string name)
    {
        var document = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "EndToEnd", "Documents", name + ".graphql"));
        await using var execution = await Execution.OverAsync(_store, Time);
        using var engine = EngineBinding.CreateEngine(ResolverTable.Default, new GraphQLOptions());

        var byEngine = await CallsAsync(_other, async () =>
        {
            var request = await EngineRequests.CreateAsync(_other, Time, new ApiLimits(), document, default);
            (await engine.ExecuteAsync(request)).Dispose();
        });
        var byWalk = await CallsAsync(_store, () => execution.SendAsync(document));

        Assert.Equal(byEngine, byWalk);
    }

    [Fact]
    public async Task Walk_AsksTheStoreNoOftenerForWiderLists()
    {
        await using var execution = await Execution.OverAsync(_store, Time);
        string Document(int first) =>
            $"{{ companies(first: {first}) {{ nodes {{ name suppliers(first: {first}) {{ nodes {{ name facilities {{ nodes {{ name }} }} relationships {{ nodes {{ from {{ slug }} to {{ slug }} bestClaim {{ source {{ title }} }} }} }} }} }} }} }} }}";

        var narrow = await CallsAsync(_store, () => execution.SendAsync(Document(12)));
        var wide = await CallsAsync(_store, () => execution.SendAsync(Document(50)));

        Assert.True(narrow.Count > 4);
        Assert.Equal(narrow, wide);
    }

    [Fact]
    public async Task Walk_TellsNothingOfAFaultButToTheLog()
    {
        await using var execution = await Execution.OverAsync(Failing(_store, () => new InvalidOperationException("secret")), Time);
        var answer = await execution.SendAsync("{ first: company(by: {id: \"toyota\"}) { name } __typename }");

        Assert.Equal(
            """[{"message":"Internal error.","locations":[{"line":1,"column":3}],"path":["first"],"extensions":{"code":"INTERNAL"}}]""",
            answer.GetProperty("errors").GetRawText());
        Assert.Equal("""{"first":null,"__typename":"Query"}""", answer.GetProperty("data").GetRawText());
        Assert.Equal(["secret"], execution.Faults.Select(fault => fault.Message));
    }

    [Fact]
    public async Task Walk_SaysThatTheStoreIsAway()
    {
        await using var execution = await Execution.OverAsync(Failing(_store, () => new StoreException(StoreError.Unavailable, "secret")), Time);
        var answer = await execution.SendAsync("{ company(by: {id: \"toyota\"}) { name } }");

        Assert.Equal("UNAVAILABLE", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("secret", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(execution.Faults);
    }

    // In no order: the fields of a level run at the same time.
    private static async Task<List<string>> CallsAsync(WatchedStore store, Func<Task> action)
    {
        store.Calls.Clear();
        await action();
        return [.. store.Calls.Order(StringComparer.Ordinal)];
    }

    private static IGraphStore Failing(IGraphStore inner, Func<Exception> failure)
    {
        var store = DispatchProxy.Create<IGraphStore, FailingStore>();
        ((FailingStore)(object)store).Inner = inner;
        ((FailingStore)(object)store).Failure = failure;
        return store;
    }

    /// <summary>A store that tells its revision and fails at everything else.</summary>
    public class FailingStore : DispatchProxy
    {
        internal IGraphStore Inner { get; set; } = null!;

        internal Func<Exception> Failure { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IGraphStore.GetRevisionAsync) ? targetMethod.Invoke(Inner, args) : throw Failure();
    }
}
