using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>The faster way of walks against the port, under random operations.</summary>
public sealed class GraphViewTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTime _time = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _directory.Delete();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 8_192)]
    [InlineData(4, 8_192)]
    public async Task View_TellsWhatThePortTells(int seed, int maxUnsealed)
    {
        var options = new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = _time, MaxUnsealed = maxUnsealed };
        await using var store = await EmbeddedStore.OpenAsync(options, None);
        await using var reference = new ReferenceStore(_time);
        var draw = new RandomChanges(seed);
        var commits = new List<Instant> { Instant.Beginning };
        for (var step = 0; step < 80; step++)
        {
            _time.Now = _time.Now.AddSeconds(1);
            var changes = step == 0 ? draw.First() : draw.Next();
            try
            {
                var commit = await reference.AppendAsync(changes, None);
                await store.AppendAsync(changes, None);
                if (!commit.Replayed)
                {
                    draw.Wrote(changes);
                    commits.Add(commit.Revision.At);
                }
            }
            catch (ArgumentException)
            {
                continue;
            }

            var queries = new RandomQueries(draw);
            var (criteria, pin, anchored) = (queries.Criteria(), queries.Pin(commits), draw.Chance(50));
            Compare(new TraversableStore(reference).View(criteria, pin, anchored), store.View(criteria, pin, anchored));
            var (then, now) = (queries.Pin(commits), new Pin(pin.ValidAt, commits[^1]));
            var relationships = (await store.FindRelationshipsAsync(new RelationshipQuery(criteria), then, PageRequest.All, None))[0].Items;
            Assert.Equal(
                new TraversableStore(reference).FindDiffering(criteria, then, pin, None).OrderBy(pair => (pair.Before ?? pair.After)!.Slug, StringComparer.Ordinal),
                store.FindDiffering(criteria, then, pin, None).OrderBy(pair => (pair.Before ?? pair.After)!.Slug, StringComparer.Ordinal));
            foreach (var end in (AnchorEnd[])[AnchorEnd.From, AnchorEnd.To])
            {
                Assert.Equal(new TraversableStore(store).GetEnds(relationships, end, now), store.GetEnds(relationships, end, now));
                Assert.Equal(new TraversableStore(reference).GetEnds(relationships, end, then), store.GetEnds(relationships, end, then));
            }
        }
    }

    private static void Compare(IGraphView expected, IGraphView actual)
    {
        Hop[] hops = [], others = [];
        for (var node = 0; node < expected.Nodes; node++)
        {
            var same = actual.Find(expected.IdOf(node));
            Assert.Equal(expected.NodeAt(node), actual.NodeAt(same));
            Assert.Equal(expected.KindOf(node), actual.KindOf(same));
            var count = 0;
            foreach (var end in Enum.GetValues<AnchorEnd>())
            {
                count = expected.Around(node, end, ref hops);
                var found = actual.Around(same, end, ref others);
                Assert.Equal(
                    hops[..count].Select(hop => Told(expected, hop)).OrderBy(told => told.Slug, StringComparer.Ordinal),
                    others[..found].Select(hop => Told(actual, hop)).OrderBy(told => told.Slug, StringComparer.Ordinal));
            }

            foreach (var hop in others[..actual.Around(same, AnchorEnd.Either, ref others)])
            {
                // One claim at any time is one claim at the pin.
                var slug = actual.RelationshipAt(hop.Relationship).Slug;
                count = expected.Around(node, AnchorEnd.Either, ref hops);
                var twin = Array.Find(hops[..count], other => expected.RelationshipAt(other.Relationship).Slug == slug);
                Assert.True(actual.HasSeveralClaims(hop.Relationship) || !expected.HasSeveralClaims(twin.Relationship), slug);
            }

            for (var next = 0; next < expected.Nodes; next++)
            {
                var (x, y) = (same, actual.Find(expected.IdOf(next)));
                Assert.Equal(Math.Sign(expected.CompareNames(node, next)), Math.Sign(actual.CompareNames(x, y)));
                if (actual.IdKey(x) != actual.IdKey(y))
                {
                    Assert.Equal(Math.Sign(expected.IdOf(node).CompareTo(expected.IdOf(next))), actual.IdKey(x).CompareTo(actual.IdKey(y)));
                }

                if (actual.NameKey(x) != actual.NameKey(y))
                {
                    Assert.Equal(Math.Sign(expected.CompareNames(node, next)), actual.NameKey(x).CompareTo(actual.NameKey(y)));
                }
            }
        }
    }

    private static (string Slug, NodeId Other, RelationshipType Type, Stage Stage, Relationship Relationship) Told(IGraphView view, Hop hop)
    {
        var relationship = view.RelationshipAt(hop.Relationship);
        Assert.Equal(relationship.State.Products, view.ProductsOf(hop.Relationship));
        Assert.Equal(relationship.State.Value, view.ValueOf(hop.Relationship));
        return (relationship.Slug, view.IdOf(hop.Other), hop.Type, hop.Stage, relationship);
    }
}
