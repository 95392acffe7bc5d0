using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

/// <summary>Questions about the whole graph put to a store that can be traversed, against the same through the port, on random graphs.</summary>
public sealed class TraversableStoreTests
{
    private const int Seeds = 40;

    [Fact]
    public async Task SingleSources_AreThoseThroughThePort()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed, merges: seed % 3 == 0);
            var pin = seed % 2 == 0 ? graph.LastPin() : graph.SomePin();
            var buyers = seed % 4 == 0 ? CompanyFilter.Of(null, null, ["VN"], null, null) : null;
            NodeId? product = seed % 5 == 0 ? graph.Products[0] : null;
            var (plain, viewed) = (new SingleSourceSearch(graph.Store, pin), new SingleSourceSearch(new TraversableStore(graph.Store), pin));
            Assert.Equal(await plain.FindAsync(product, buyers, default), await viewed.FindAsync(product, buyers, default));
        }
    }

    [Fact]
    public async Task Stalled_AreThoseThroughThePort()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed, merges: seed % 3 == 0);
            var pin = seed % 2 == 0 ? graph.LastPin() : graph.SomePin();
            foreach (var stage in Enum.GetValues<Stage>())
            {
                Assert.Equal(
                    await new StalledSearch(graph.Store, pin).FindAsync(stage, seed, default),
                    await new StalledSearch(new TraversableStore(graph.Store), pin).FindAsync(stage, seed, default));
            }
        }
    }

    [Fact]
    public async Task Conflicts_AreThoseThroughThePort()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed, merges: seed % 3 == 0);
            var pin = seed % 2 == 0 ? graph.LastPin() : graph.SomePin();
            var expected = (await new ConflictSearch(graph.Store, pin).FindAsync(null, null, default)).Value;
            var actual = (await new ConflictSearch(new TraversableStore(graph.Store), pin).FindAsync(null, null, default)).Value;
            Assert.Equal(expected.Select(Told), actual.Select(Told));
        }

        static string Told(Conflict conflict) => $"{conflict.Key}: {conflict.Explanation} {string.Join(", ", conflict.Claims.Select(claim => claim.Id))}";
    }

    [Fact]
    public async Task Diff_IsThatThroughThePort()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed, merges: seed % 3 == 0);
            var (from, to) = (graph.SomePin(), graph.SomePin());
            var expected = (await new GraphDiffer(graph.Store).DiffAsync(from, to, null, null, 100, default)).Value;
            var actual = (await new GraphDiffer(new TraversableStore(graph.Store)).DiffAsync(from, to, null, null, 100, default)).Value;
            Assert.Equal(expected.Added, actual.Added);
            Assert.Equal(expected.Ended, actual.Ended);
            Assert.Equal(expected.Changed, actual.Changed);
            Assert.Equal(expected.Retracted, actual.Retracted);
        }
    }
}
