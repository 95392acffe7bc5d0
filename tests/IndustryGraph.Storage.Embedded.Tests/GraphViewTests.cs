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
            foreach (var end in Enum.GetValues<AnchorEnd>())
            {
                var count = expected.Around(node, end, ref hops);
                var found = actual.Around(same, end, ref others);
                Assert.Equal(
                    hops[..count].Select(hop => Told(expected, hop)).OrderBy(told => told.Slug, StringComparer.Ordinal),
                    others[..found].Select(hop => Told(actual, hop)).OrderBy(told => told.Slug, StringComparer.Ordinal));
            }

            for (var next = 0; next < expected.Nodes; next++)
            {
                var (x, y) = (same, actual.Find(expected.IdOf(next)));
                Assert.Equal(Math.Sign(expected.CompareNames(node, next)), Math.Sign(actual.CompareNames(x, y)));
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
        return (relationship.Slug, view.IdOf(hop.Other), hop.Type, hop.Stage, relationship);
    }
}
