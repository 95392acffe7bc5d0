using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>A graph of a hundred thousand relationships, and what plain lists of them say.</summary>
public sealed class LargeStoreTests : IAsyncLifetime
{
    private const int Companies = 5_000;
    private const int Deals = 100_000;
    private const int Batch = 10_000;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly RelationshipType[] Types = [RelationshipType.Supplies, RelationshipType.Owns, RelationshipType.InvestsIn, RelationshipType.LicensesTo];
    private static readonly Stage[] Stages = [Stage.Operational, Stage.Signed, Stage.Rumoured];

    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTime _time = new();
    private readonly List<Deal> _deals = [.. Draw().DistinctBy(deal => deal.Key).Take(Deals)];
    private readonly List<Instant> _commits = [];
    private EmbeddedStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await OpenAsync();
        await _store.AppendAsync(new ChangeSet { Nodes = [Sample.Source("s"), .. Enumerable.Range(0, Companies).Select(i => Sample.Company(IdOf(i)))] }, None);
        foreach (var batch in _deals.Chunk(Batch))
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            _commits.Add((await _store.AppendAsync(new ChangeSet { Claims = [.. batch.Select(deal => deal.ToClaim())] }, None)).Revision.At);
        }
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _directory.Delete();
    }

    [Fact]
    public async Task Everything_AgreesWithPlainLists()
    {
        await CompareAsync();

        // And when it is read from the file.
        await _store.DisposeAsync();
        _store = await OpenAsync();
        await CompareAsync();
        Assert.Empty(await _store.CheckAsync(None));
    }

    [Fact]
    public async Task Everything_AgreesAfterClaimsWereRetracted()
    {
        // Each tenth claim of the last batch.
        _time.Advance(TimeSpan.FromSeconds(1));
        var gone = _deals[^Batch..].Where((_, place) => place % 10 == 0).ToHashSet();
        var commit = await _store.AppendAsync(new ChangeSet { Closures = [.. gone.Select(deal => new ClaimClosure(deal.ToClaim().Id, null, "Wrong."))] }, None);
        var day = new DateOnly(2025, 6, 1);
        await CompareAsync(new Pin(day, commit.Revision.At), [.. _deals.Where(deal => !gone.Contains(deal))]);
        await CompareAsync(new Pin(day, _commits[^1]), _deals);
        Assert.Empty(await _store.CheckAsync(None));
    }

    private async Task CompareAsync()
    {
        foreach (var batches in new[] { 1, 6, _commits.Count })
        {
            foreach (var day in new[] { new DateOnly(2020, 3, 1), new DateOnly(2026, 1, 1) })
            {
                await CompareAsync(new Pin(day, _commits[batches - 1]), _deals[..(batches * Batch)]);
            }
        }
    }

    private async Task CompareAsync(Pin pin, List<Deal> known)
    {
        var standing = known.FindAll(deal => deal.Announced <= pin.ValidAt);
        var criteria = new RelationshipCriteria { Types = new HashSet<RelationshipType> { RelationshipType.Supplies }, Stages = new HashSet<Stage> { Stage.Signed, Stage.Ended } };
        await CompareAsync(new RelationshipQuery(criteria), pin, InOrder(standing.Where(deal => Matches(deal, pin))));
        foreach (var anchor in new[] { 0, 1, 77, Companies - 1 })
        {
            var around = InOrder(standing.Where(deal => deal.From == anchor || deal.To == anchor));
            await CompareAsync(new RelationshipQuery(RelationshipCriteria.Any) { Anchors = [new NodeId(IdOf(anchor))] }, pin, around);
            var view = _store.View(RelationshipCriteria.Any, pin, anchored: true);
            var hops = new Hop[4];
            Assert.Equal(around.Count, view.Around(view.Find(new NodeId(IdOf(anchor))), AnchorEnd.Either, ref hops));
        }

        foreach (var deal in known.Where((_, place) => place % 997 == 0))
        {
            var found = (Relationship?)(await _store.GetAsync([deal.Key.Slug], pin, None))[0];
            Assert.Equal(deal.Announced <= pin.ValidAt ? deal.StageOn(pin.ValidAt) : null, found?.State.Stage);
        }
    }

    // The first page, one from the middle, the last, and how many there are.
    private async Task CompareAsync(RelationshipQuery query, Pin pin, List<Deal> expected)
    {
        string[] slugs = [.. expected.Select(deal => deal.Key.Slug)];
        var first = await PageAsync(query, pin, new PageRequest(50, Count: true));
        Assert.Equal(slugs.Take(50), first.Slugs);
        Assert.Equal(slugs.Length, first.Total);
        Assert.Equal(slugs.TakeLast(50), (await PageAsync(query, pin, new PageRequest(50, FromEnd: true))).Slugs);
        var middle = slugs.Length / 2;
        if (slugs.Length > 0)
        {
            Assert.Equal(slugs.Skip(middle + 1).Take(50), (await PageAsync(query, pin, new PageRequest(50, After: slugs[middle]))).Slugs);
        }
    }

    private async Task<(string[] Slugs, int? Total)> PageAsync(RelationshipQuery query, Pin pin, PageRequest page)
    {
        var found = (await _store.FindRelationshipsAsync(query, pin, page, None))[0];
        return ([.. found.Items.Select(item => item.Slug)], found.Counts?.Total);
    }

    private static bool Matches(Deal deal, Pin pin) =>
        deal.Type == RelationshipType.Supplies && deal.StageOn(pin.ValidAt) is (Stage.Signed or Stage.Ended);

    private static List<Deal> InOrder(IEnumerable<Deal> deals) =>
        [.. deals.OrderByDescending(deal => deal.Announced).ThenBy(deal => deal.Key.Slug, StringComparer.Ordinal)];

    private static string IdOf(int company) => string.Create(CultureInfo.InvariantCulture, $"c{company:d4}");

    // Some companies are in very many.
    private static IEnumerable<Deal> Draw()
    {
        var random = new System.Random(5);
        for (var number = 0; ; number++)
        {
            var (from, to) = ((int)(Companies * Math.Pow(random.NextDouble(), 2)), (int)(Companies * Math.Pow(random.NextDouble(), 3)));
            var announced = new DateOnly(2016, 1, 1).AddDays(random.Next(3650));
            var deal = new Deal(
                number, from, to, Types[random.Next(Types.Length)], Stages[random.Next(Stages.Length)], announced,
                random.Next(10) == 0 ? announced.AddDays(random.Next(1000)) : null);
            if (from != to)
            {
                yield return deal;
            }
        }
    }

    private async Task<EmbeddedStore> OpenAsync() => await EmbeddedStore.OpenAsync(
        new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = _time }, None);

    private sealed record Deal(int Number, int From, int To, RelationshipType Type, Stage Stage, DateOnly Announced, DateOnly? Ended)
    {
        public RelationshipKey Key => Sample.Key(Type, IdOf(From), IdOf(To));

        public Stage StageOn(DateOnly day) => Ended < day ? Stage.Ended : Stage;

        public Claim ToClaim() => Sample.Claim(Key, string.Create(CultureInfo.InvariantCulture, $"k{Number:d7}")) with
        {
            Stage = Stage,
            AnnouncedOn = PartialDate.OfDay(Announced),
            ValidTo = Ended is { } ended ? PartialDate.OfDay(ended) : null,
        };
    }
}
