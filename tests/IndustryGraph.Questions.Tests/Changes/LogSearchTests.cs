using IndustryGraph.Model;

namespace IndustryGraph.Questions.Tests;

public sealed class LogSearchTests
{
    [Fact]
    public async Task LastAndBetween_AgreeWithReadingTheWholeLog()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed);
            var log = await graph.Store.ReadLogAsync(0, int.MaxValue, default);
            var search = new LogSearch(graph.Store);
            Instant after = graph.SomePin().KnownAt, by = new(graph.SomePin().KnownAt.Ticks - graph.Next(2));

            Assert.Equal(log.LastOrDefault(entry => entry.RecordedAt <= by), await search.LastAsync(by, default));
            Assert.Equal(log.Where(entry => entry.RecordedAt > after && entry.RecordedAt <= by), await search.BetweenAsync(after, by, default));
            Assert.Null(await search.LastAsync(Instant.Beginning, default));
        }
    }
}
