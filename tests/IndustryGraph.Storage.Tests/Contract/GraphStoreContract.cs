using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

/// <summary>What every store does. Each store's tests inherit it and say how one is opened.</summary>
public abstract partial class GraphStoreContract : IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Day = new(2026, 1, 1);

    protected ManualTime Time { get; } = new();

    protected IGraphStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenAsync(Time);

    public async Task DisposeAsync()
    {
        await CheckAsync(Store);
        await Store.DisposeAsync();
        await CleanAsync();
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract ValueTask<IGraphStore> OpenAsync(TimeProvider time);

    /// <summary>Looks for faults in a store after a test.</summary>
    protected virtual ValueTask CheckAsync(IGraphStore store) => default;

    /// <summary>Takes away what the store left behind.</summary>
    protected virtual ValueTask CleanAsync() => default;

    /// <summary>Companies a to d and the source s.</summary>
    private protected async Task<Revision> RecordNodesAsync() => await AppendAsync(new ChangeSet
    {
        Nodes = [.. "abcd".Select(id => Sample.Company(id.ToString())), Sample.Source("s")],
    });

    private protected async Task<Revision> AppendAsync(ChangeSet changes) => (await Store.AppendAsync(changes, None)).Revision;

    private protected Task<Revision> ClaimAsync(params Claim[] claims) => AppendAsync(new ChangeSet { Claims = claims });

    private protected Task RefusesAsync(ChangeSet changes) =>
        Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.AppendAsync(changes, None));

    /// <summary>New Year's Day of 2026, as known at a revision.</summary>
    private protected static Pin At(Revision revision) => new(Day, revision.At);

    private protected static Pin At(Revision revision, string day) =>
        new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), revision.At);

    private protected async Task<GraphRecord?> GetAsync(string slug, Pin pin) => (await Store.GetAsync([slug], pin, None))[0];

    private protected async Task<Page<Relationship>> FindAsync(RelationshipQuery query, Pin pin, PageRequest? page = null) =>
        (await Store.FindRelationshipsAsync(query, pin, page ?? PageRequest.All, None)).Single();

    private protected static RelationshipQuery Around(string anchor, AnchorEnd end = AnchorEnd.Either) =>
        new(RelationshipCriteria.Any) { Anchors = [new NodeId(anchor)], End = end };

    private protected async Task<string[]> FindSlugsAsync(RelationshipQuery query, Pin pin, PageRequest? page = null) =>
        [.. (await FindAsync(query, pin, page)).Items.Select(item => item.Slug)];
}
