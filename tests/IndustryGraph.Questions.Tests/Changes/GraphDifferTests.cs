using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

public sealed class GraphDifferTests
{
    [Fact]
    public async Task DiffAsync_AppliedToTheFirstGivesTheSecondOnRandomGraphs()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed, merges: true);
            Pin from = graph.SomePin(), to = graph.SomePin();
            var filter = graph.Next(2) == 0 ? null : graph.SomeFilter();

            var diff = (await new GraphDiffer(graph.Store).DiffAsync(from, to, null, filter, int.MaxValue - 1, default)).Value;
            var before = await ViewAsync(graph.Store, filter, from);
            var after = await ViewAsync(graph.Store, filter, to);

            Assert.Null(diff.Truncated);
            Assert.Equal(Text(after), Text(Apply(diff, before, after)));
            Assert.All(diff.Retracted, claim => Assert.True(claim.IsKnownAt(from.KnownAt) && claim.KnownTo <= to.KnownAt && claim.RetractedBecause is not null));
        }
    }

    [Fact]
    public async Task DiffAsync_OfAPinWithItselfIsEmpty()
    {
        var graph = await RandomGraph.CreateAsync(1);
        var pin = graph.LastPin();

        var diff = (await new GraphDiffer(graph.Store).DiffAsync(pin, pin, null, null, 100, default)).Value;

        Assert.Empty(diff.Added);
        Assert.Empty(diff.Ended);
        Assert.Empty(diff.Changed);
        Assert.Empty(diff.Retracted);
    }

    [Fact]
    public async Task DiffAsync_TellsWhatChangedFieldByField()
    {
        var graph = new SmallGraph().Node(new Company(new("a"), "Old name"));
        var mou = Sample.Claim(Sample.Supplies("a", "b"), "k1") with { Stage = Stage.Mou, AnnouncedOn = PartialDate.Parse("2024") };
        var wrong = Sample.Claim(Sample.Supplies("a", "c"), "k2");
        var from = await graph.Claim(mou).Claim(wrong).RecordAsync();
        var signed = Sample.Claim(Sample.Supplies("a", "b"), "k3") with
        {
            AnnouncedOn = PartialDate.Parse("2025"),
            Value = new Money(3000000000m, null, Qualifier.About, "USD"),
        };
        var to = await graph.Node(new Company(new("a"), "New name")).Claim(signed).Claim(Sample.Claim(Sample.Supplies("d", "a"), "k4"))
            .RecordAsync(new ClaimClosure(wrong.Id, null, "Misread."));

        var diff = (await new GraphDiffer(graph.Store).DiffAsync(from, to, "a", null, 100, default)).Value;

        Assert.Equal(["d--supplies--a"], diff.Added.Select(item => item.Slug));
        Assert.Equal(["a--supplies--c"], diff.Ended.Select(item => item.Slug));
        Assert.Equal([wrong.Id], diff.Retracted.Select(claim => claim.Id));
        Assert.Equal(
            [
                "a name \"Old name\" > \"New name\"",
                "a--supplies--b stage MOU > SIGNED",
                "a--supplies--b announcedOn \"2024\" > \"2025\"",
                "a--supplies--b value  > {amount: \"3000000000\", qualifier: ABOUT, currency: \"USD\"}",
                "a--supplies--b bestClaim \"s--k1\" > \"s--k3\"",
            ],
            diff.Changed.Select(change => $"{change.Record.Slug} {change.Field} {change.Before} > {change.After}"));
    }

    [Fact]
    public async Task DiffAsync_CutsEachListAndSaysSo()
    {
        var graph = new SmallGraph();
        var from = await graph.Node(new Company(new("a"), "a")).RecordAsync();
        var to = await graph.Claim(Sample.Claim(Sample.Supplies("a", "b"), "k1")).Claim(Sample.Claim(Sample.Supplies("a", "c"), "k2")).RecordAsync();

        var diff = (await new GraphDiffer(graph.Store).DiffAsync(from, to, null, null, 1, default)).Value;

        Assert.Single(diff.Added);
        Assert.Equal(Truncation.Nodes, diff.Truncated);
    }

    [Fact]
    public async Task DiffAsync_OfACompanyThatWasNotThereYetAddsAll()
    {
        var graph = new SmallGraph();
        var from = await graph.Node(new Company(new("a"), "a")).RecordAsync();
        var to = await graph.Claim(Sample.Claim(Sample.Supplies("a", "b"), "k1")).RecordAsync();
        var differ = new GraphDiffer(graph.Store);

        Assert.Single((await differ.DiffAsync(from, to, "b", null, 10, default)).Value.Added);
        Assert.Single((await differ.DiffAsync(from, to, null, new RelationshipFilter { Involving = ["b"] }, 10, default)).Value.Added);
        Assert.Equal(FaultCodes.NotFound, (await differ.DiffAsync(from, to, "nobody", null, 10, default)).Fault?.Code);
    }

    // Every record that a diff compares, with its attributes as they print.
    private static async Task<Dictionary<string, Dictionary<string, string?>>> ViewAsync(ReferenceStore store, RelationshipFilter? filter, Pin pin)
    {
        var criteria = (await new CriteriaReader(store).ReadAsync(filter ?? RelationshipFilter.None, FilterScope.Everything, pin, default)).Value;
        IEnumerable<GraphRecord> records = (await store.FindRelationshipsAsync(new RelationshipQuery(criteria), pin, PageRequest.All, default))[0].Items;
        if (filter is null)
        {
            records = records
                .Concat((await store.FindFactsAsync(new FactQuery(), pin, PageRequest.All, default))[0].Items)
                .Concat((await store.FindNodesAsync([new NodeQuery(NodeKind.Company)], pin, PageRequest.All, default))[0].Items);
        }

        return records.ToDictionary(record => record.Slug, record => RecordAttributes.Of(record).ToDictionary(item => item.Field, item => item.Value));
    }

    private static Dictionary<string, Dictionary<string, string?>> Apply(
        GraphDiff diff, Dictionary<string, Dictionary<string, string?>> before, Dictionary<string, Dictionary<string, string?>> after)
    {
        // Nodes that come or go are no part of a diff.
        var view = before.Where(pair => after.ContainsKey(pair.Key) || pair.Key.Contains("--", StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key, pair => new Dictionary<string, string?>(pair.Value));
        foreach (var pair in after.Where(pair => !pair.Key.Contains("--", StringComparison.Ordinal) && !view.ContainsKey(pair.Key)))
        {
            view.Add(pair.Key, pair.Value);
        }

        foreach (var ended in diff.Ended)
        {
            view.Remove(ended.Slug);
        }

        foreach (var added in diff.Added)
        {
            view.Add(added.Slug, RecordAttributes.Of(added).ToDictionary(item => item.Field, item => item.Value));
        }

        foreach (var change in diff.Changed)
        {
            if (!view.TryGetValue(change.Record.Slug, out var record))
            {
                view.Add(change.Record.Slug, record = RecordAttributes.Of(change.Record).ToDictionary(item => item.Field, _ => (string?)null));
            }

            Assert.Equal(change.Before, record[change.Field]);
            record[change.Field] = change.After;
            if (change.IsGone && record.Values.All(value => value is null))
            {
                view.Remove(change.Record.Slug);
            }
        }

        return view;
    }

    private static List<string> Text(Dictionary<string, Dictionary<string, string?>> view) =>
        [.. view.SelectMany(pair => pair.Value.Select(field => $"{pair.Key} {field.Key} {field.Value}")).Order(StringComparer.Ordinal)];
}
