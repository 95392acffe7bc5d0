using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    /// <summary>How many change sets a random run writes.</summary>
    protected virtual int RandomSteps => 80;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Everything_AgreesWithTheReferenceUnderRandomOperations(int seed)
    {
        await using var reference = new ReferenceStore(Time);
        var draw = new RandomChanges(seed);
        var commits = new List<Instant> { Instant.Beginning };
        await WriteBothAsync(reference, draw, draw.First(), commits);
        for (var step = 0; step < RandomSteps; step++)
        {
            Time.Now = Time.Now.AddSeconds(draw.Number(3) - 0.5);
            await WriteBothAsync(reference, draw, draw.Next(), commits);
            if (step % 10 == 9)
            {
                Store = await ReopenAsync(Store, Time);
            }

            for (var i = 0; i < 5; i++)
            {
                await CompareAsync(reference, draw, commits);
            }
        }
    }

    /// <summary>Closes a store and opens it again; the same store where nothing outlives it.</summary>
    protected virtual ValueTask<IGraphStore> ReopenAsync(IGraphStore store, TimeProvider time) => new(store);

    private async Task WriteBothAsync(ReferenceStore reference, RandomChanges draw, ChangeSet changes, List<Instant> commits)
    {
        Commit expected;
        try
        {
            expected = await reference.AppendAsync(changes, None);
        }
        catch (ArgumentException)
        {
            await RefusesAsync(changes);
            return;
        }

        var actual = await Store.AppendAsync(changes, None);
        Assert.Equal(
            (expected.Revision.Sequence, expected.Revision.At, expected.Replayed, expected.Receipt),
            (actual.Revision.Sequence, actual.Revision.At, actual.Replayed, actual.Receipt));
        if (!expected.Replayed)
        {
            draw.Wrote(changes);
            commits.Add(expected.Revision.At);
        }
    }

    private async Task CompareAsync(ReferenceStore reference, RandomChanges draw, List<Instant> commits)
    {
        var queries = new RandomQueries(draw);
        var pin = queries.Pin(commits);
        string[] slugs = [.. draw.Slugs];
        Assert.Equal(await reference.GetAsync(slugs, pin, None), await Store.GetAsync(slugs, pin, None));

        var claims = queries.Claims(slugs);
        var page = queries.Page(slugs);
        Same(await reference.FindClaimsAsync(claims, pin, page, None), await Store.FindClaimsAsync(claims, pin, page, None), (claims, pin, page));

        var facts = queries.Facts();
        page = queries.Page([.. slugs.Where(slug => slug.Contains("--", StringComparison.Ordinal))]);
        Same(await reference.FindFactsAsync(facts, pin, page, None), await Store.FindFactsAsync(facts, pin, page, None), (facts, pin, page));

        var nodes = new[] { queries.Nodes(), queries.Nodes() };
        page = queries.Page(["a", "b", "f", "é1", "p", "s"]);
        Same(await reference.FindNodesAsync(nodes, pin, page, None), await Store.FindNodesAsync(nodes, pin, page, None), (nodes, pin, page));

        var relationships = queries.Relationships();
        if (relationships.Anchors is null && relationships.Order >= RelationshipOrder.Name)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.FindRelationshipsAsync(relationships, pin, PageRequest.All, None));
            relationships = relationships with { Order = RelationshipOrder.AnnouncedAsc };
        }

        var all = await reference.FindRelationshipsAsync(relationships, pin, PageRequest.All, None);
        page = queries.Page([.. all.SelectMany(list => list.Items).Select(item => item.Slug), "a--supplies--b"]);
        Same(
            await reference.FindRelationshipsAsync(relationships, pin, page, None),
            await Store.FindRelationshipsAsync(relationships, pin, page, None),
            (relationships, pin, page));

        var names = queries.Names();
        var (expected, actual) = (await reference.FindNamesAsync(names, pin, None), await Store.FindNamesAsync(names, pin, None));
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i], actual[i]);
        }

        string[] keys = ["1", "2", "Key 3", "x--y", "none"];
        Assert.Equal(
            await reference.FindClaimsByKeyAsync(new NodeId("s"), keys, None), await Store.FindClaimsByKeyAsync(new NodeId("s"), keys, None));
        var (after, limit) = (draw.Number(20), draw.Number(20));
        Assert.Equal(await reference.ReadLogAsync(after, limit, None), await Store.ReadLogAsync(after, limit, None));
    }

    private static void Same<T>(IReadOnlyList<Page<T>> expected, IReadOnlyList<Page<T>> actual, object question)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.True(
                expected[i].Items.SequenceEqual(actual[i].Items)
                    && (expected[i].HasPrevious, expected[i].HasNext, expected[i].Counts) == (actual[i].HasPrevious, actual[i].HasNext, actual[i].Counts),
                $"List {i} of {question}\nexpected {Text(expected[i])}\nactual {Text(actual[i])}");
        }
    }

    private static string Text<T>(Page<T> page) =>
        $"{page with { Items = [] }}\n  {string.Join("\n  ", page.Items)}";
}
