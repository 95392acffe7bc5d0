using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

public sealed class StalledSearchTests
{
    [Theory]
    [InlineData("2025-09-14", 0, true)]
    [InlineData("2025-09-14", 1, false)]
    [InlineData("2024", 258, false)]
    [InlineData("2024", 257, true)]
    [InlineData(null, 0, false)]
    public async Task FindAsync_CountsFromTheLastDayOfTheDate(string? announced, int days, bool stalled)
    {
        var graph = new SmallGraph().Claim(Claim("k1", Stage.Mou, announced));

        Assert.Equal(stalled ? ["a--supplies--b"] : [], await FindAsync(graph, Stage.Mou, days));
    }

    [Fact]
    public async Task FindAsync_CountsFromTheFirstOfSeveralReports()
    {
        var graph = new SmallGraph()
            .Claim(Claim("k1", Stage.Talks, "2021-03-01"))
            .Claim(Claim("k2", Stage.Mou, "2023-09-15"))
            .Claim(Claim("k3", Stage.Mou, "2025-09-01"));

        Assert.Equal(["a--supplies--b"], await FindAsync(graph, Stage.Mou, 730));
        Assert.Empty(await FindAsync(graph, Stage.Mou, 731));
        Assert.Empty(await FindAsync(graph, Stage.Talks, 0));
    }

    [Fact]
    public async Task FindAsync_AStageReachedAgainBeginsAnew()
    {
        var graph = new SmallGraph()
            .Claim(Claim("k1", Stage.Talks, "2020-01-01"))
            .Claim(Claim("k2", Stage.Suspended, "2022-01-01"))
            .Claim(Claim("k3", Stage.Talks, "2025-09-05"));

        Assert.Equal(["a--supplies--b"], await FindAsync(graph, Stage.Talks, 9));
        Assert.Empty(await FindAsync(graph, Stage.Talks, 10));
    }

    [Fact]
    public async Task FindAsync_WhatHasLapsedEndedTheDayAfter()
    {
        var graph = new SmallGraph().Claim(Claim("k1", Stage.Operational, "2020") with { ValidTo = PartialDate.Parse("2025-09-04") });

        Assert.Equal(["a--supplies--b"], await FindAsync(graph, Stage.Ended, 9));
        Assert.Empty(await FindAsync(graph, Stage.Ended, 10));
    }

    [Fact]
    public async Task FindAsync_ListsTheLongestFirst()
    {
        var graph = new SmallGraph()
            .Claim(Claim("k1", Stage.Mou, "2024-01-01"))
            .Claim(Claim("k2", Stage.Mou, "2022-01-01") with { Subject = Sample.Supplies("c", "d") });

        Assert.Equal(["c--supplies--d", "a--supplies--b"], await FindAsync(graph, Stage.Mou, 30));
    }

    private static Claim Claim(string key, Stage stage, string? announced) => Sample.Claim(Sample.Supplies("a", "b"), key) with
    {
        Stage = stage,
        AnnouncedOn = announced is null ? null : PartialDate.Parse(announced),
    };

    private static async Task<IEnumerable<string>> FindAsync(SmallGraph graph, Stage stage, int days) =>
        (await new StalledSearch(graph.Store, await graph.RecordAsync()).FindAsync(stage, days, default)).Select(deal => deal.Slug).ToList();
}
