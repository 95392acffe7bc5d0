using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>How many statements reading costs, and what order Neo4j puts texts in.</summary>
public sealed class ReadingTests : DriverTest
{
    private static readonly HashSet<NodeKind> Companies = [NodeKind.Company];

    [Fact]
    public async Task Find_IsOneStatementWhateverTheBreadth()
    {
        var store = await OpenAsync(options => options with { CacheEntries = 0 });
        var pin = await RecordStarAsync(store, 60);
        using var counter = new StatementCounter();
        foreach (var breadth in new[] { 1, 7, 60 })
        {
            var ids = Enumerable.Range(0, breadth).Select(i => new NodeId($"n{i}")).ToList();
            var slugs = ids.ConvertAll(id => id.Value);
            Func<Task>[] calls =
            [
                async () => await store.FindRelationshipsAsync(new(RelationshipCriteria.Any) { Anchors = ids }, pin, PageRequest.All, None),
                async () => await store.FindFactsAsync(new() { Anchors = ids }, pin, PageRequest.All, None),
                async () => await store.FindClaimsAsync(new(ClaimAnchor.Subject) { Anchors = slugs.ConvertAll(slug => $"a--supplies--{slug}") }, pin, PageRequest.All, None),
                async () => await store.FindClaimsAsync(new(ClaimAnchor.Entity) { Anchors = slugs }, pin, PageRequest.All, None),
                async () => await store.GetAsync(slugs, pin, None),
                async () => await store.FindNodesAsync(ids.ConvertAll(id => new NodeQuery(NodeKind.Company) { Ids = new HashSet<NodeId> { id } }), pin, PageRequest.All, None),
                async () => await store.FindNamesAsync(new(NameMatch.Similar, slugs, Companies, 5), pin, None),
                async () => await store.FindClaimsByKeyAsync(new NodeId("s"), slugs, None),
            ];
            foreach (var call in calls)
            {
                Assert.Equal(1, await counter.CountAsync(call));
            }
        }
    }

    [Fact]
    public async Task Find_AtAKnownPinIsAskedOnce()
    {
        var store = await OpenAsync();
        var pin = await RecordStarAsync(store, 3);
        var query = new RelationshipQuery(RelationshipCriteria.Any) { Anchors = [new NodeId("a")] };
        async Task FindAsync(Pin at) => Assert.Equal(3, (await store.FindRelationshipsAsync(query, at, PageRequest.All, None))[0].Items.Count);
        using var counter = new StatementCounter();

        Assert.Equal(1, await counter.CountAsync(() => FindAsync(pin)));
        Assert.Equal(0, await counter.CountAsync(() => FindAsync(pin)));
        await store.AppendAsync(new ChangeSet { Closures = [new(new ClaimId("s--n0"), null, "Wrong.")] }, None);
        Assert.Equal(0, await counter.CountAsync(() => FindAsync(pin)));
        var now = await store.FindRelationshipsAsync(query, pin with { KnownAt = (await store.GetRevisionAsync(None)).At }, PageRequest.All, None);
        Assert.Equal(2, now[0].Items.Count);
    }

    [Fact]
    public async Task Find_AtAPinToComeIsNotKept()
    {
        var (store, other) = (await OpenAsync(options => options with { Staleness = TimeSpan.Zero }), await OpenAsync());
        await RecordStarAsync(store, 3);
        var later = new Pin(new DateOnly(2026, 1, 1), new Instant(long.MaxValue - 1));
        var query = new RelationshipQuery(RelationshipCriteria.Any);
        Assert.Equal(3, (await store.FindRelationshipsAsync(query, later, PageRequest.All, None))[0].Items.Count);
        await other.AppendAsync(new ChangeSet { Closures = [new(new ClaimId("s--n0"), null, "Wrong.")] }, None);
        Assert.Equal(2, (await store.FindRelationshipsAsync(query, later, PageRequest.All, None))[0].Items.Count);
    }

    [Fact]
    public async Task FindNodes_OrdersByCodePointBeyondTheBasicPlane()
    {
        var store = await OpenAsync();
        // U+FA0E is below U+1F600 and U+20000, though not in UTF-16.
        var revision = (await store.AppendAsync(
            new ChangeSet
            {
                Nodes =
                [
                    Sample.Company("c", "\U0001F600"), Sample.Company("d", "\uFA0E"),
                    Sample.Company("\U00020000", "x"), Sample.Company("\uFA0E", "x"),
                ],
            },
            None)).Revision;
        var page = (await store.FindNodesAsync([new NodeQuery(NodeKind.Company)], new Pin(new DateOnly(2026, 1, 1), revision.At), PageRequest.All, None))[0];

        Assert.Equal(["\uFA0E", "\U00020000", "d", "c"], page.Items.Select(node => node.Slug));
    }

    private static async Task<Pin> RecordStarAsync(Neo4jStore store, int rays)
    {
        await RecordNodesAsync(store);
        var ids = Enumerable.Range(0, rays).Select(i => $"n{i}").ToList();
        var revision = (await store.AppendAsync(
            new ChangeSet
            {
                Nodes = [.. ids.Select(id => Sample.Company(id))],
                Claims = [.. ids.Select(id => Sample.Claim(Sample.Supplies("a", id), id))],
            },
            None)).Revision;
        return new Pin(new DateOnly(2026, 1, 1), revision.At);
    }
}
