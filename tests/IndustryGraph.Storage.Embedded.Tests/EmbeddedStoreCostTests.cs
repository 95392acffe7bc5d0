using System.Collections;
using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>What pages cost, in relationships looked at: a question with an answer of the same size costs the same on a graph ten times as large.</summary>
public sealed class EmbeddedStoreCostTests : IAsyncLifetime
{
    private const int Page = 10;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly NodeId Hub = new("hub");
    private readonly TemporaryDirectory _directory = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _directory.Delete();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(RelationshipOrder.Name)]
    [InlineData(RelationshipOrder.StageDesc)]
    [InlineData(RelationshipOrder.AnnouncedDesc)]
    [InlineData(RelationshipOrder.AnnouncedAsc)]
    [InlineData(RelationshipOrder.ConfidenceDesc)]
    public async Task FindRelationships_OfAHubLooksAtItsPage(RelationshipOrder order)
    {
        await using var store = await MakeAsync(customers: 3_000);
        var pin = await PinAsync(store);
        foreach (var (first, fromEnd) in (IEnumerable<(int, bool)>)[(0, false), (1_500, false), (2_900, false), (0, true)])
        {
            var looks = new Looks();
            var query = new RelationshipQuery(new RelationshipCriteria { Countries = looks }) { Anchors = [Hub], End = AnchorEnd.From, Order = order };
            var all = (await store.FindRelationshipsAsync(query, pin, PageRequest.All, None))[0].Items;
            var after = first == 0 ? null : all[first - 1].Slug;
            looks.Count = 0;

            var page = (await store.FindRelationshipsAsync(query, pin, new PageRequest(Page, after, FromEnd: fromEnd), None))[0];

            Assert.Equal(fromEnd ? all.Skip(all.Count - Page) : all.Skip(first).Take(Page), page.Items);

            // The bound, the page, and what tells that there is more.
            Assert.InRange(looks.Count, Page, Page + 2);
        }
    }

    [Theory]
    [InlineData(RelationshipOrder.AnnouncedDesc)]
    [InlineData(RelationshipOrder.ConfidenceDesc)]
    public async Task FindRelationships_OfTheWholeGraphLooksAtItsPage(RelationshipOrder order)
    {
        var looked = new List<int>();
        foreach (var customers in (int[])[300, 3_000])
        {
            await using var store = await MakeAsync(customers);
            var looks = new Looks();
            var query = new RelationshipQuery(new RelationshipCriteria { Countries = looks }) { Order = order };
            await store.FindRelationshipsAsync(query, await PinAsync(store), new PageRequest(Page), None);
            looked.Add(looks.Count);
        }

        Assert.Equal(looked[0], looked[1]);
    }

    // A hub with many customers, opened again so that everything is in the arrays.
    private async Task<EmbeddedStore> MakeAsync(int customers)
    {
        _directory.Delete();
        var options = new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = new ManualTime() };
        await using (var store = await EmbeddedStore.OpenAsync(options, None))
        {
            var source = new Source(new NodeId("report"), "Report");
            NodeId[] ids = [.. Enumerable.Range(0, customers).Select(i => new NodeId("c" + i.ToString(CultureInfo.InvariantCulture)))];
            await store.AppendAsync(
                new ChangeSet
                {
                    Nodes = [source, new Company(Hub, "Hub") { Country = "VN" }, .. ids.Select(id => new Company(id, "Customer " + id) { Country = "VN" })],
                    Claims = [.. ids.Select((id, i) => ClaimOf(source.Id, id, i))],
                },
                None);
        }

        return await EmbeddedStore.OpenAsync(options, None);
    }

    private static Claim ClaimOf(NodeId source, NodeId customer, int number)
    {
        var key = "k" + number.ToString(CultureInfo.InvariantCulture);
        return new Claim
        {
            Id = Claim.IdOf(source, key, 1),
            Key = key,
            Source = source,
            Subject = new RelationshipKey(RelationshipType.Supplies, Hub, customer),
            Stage = (Stage)(number % 3),
            Statement = "It is a customer.",
            AnnouncedOn = PartialDate.OfDay(new DateOnly(2020, 1, 1).AddDays(number % 700)),
            Confidence = (number % 90 / 100.0) + 0.1,
        };
    }

    private static async Task<Pin> PinAsync(EmbeddedStore store) => new(new DateOnly(2026, 1, 1), (await store.GetRevisionAsync(None)).At);

    /// <summary>A set of countries that counts how often it is asked: once for each relationship that is looked at closely.</summary>
    private sealed class Looks : IReadOnlySet<string>
    {
        public int Count { get; set; }

        public bool Contains(string item)
        {
            Count++;
            return true;
        }

        public IEnumerator<string> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public bool IsProperSubsetOf(IEnumerable<string> other) => throw new NotSupportedException();

        public bool IsProperSupersetOf(IEnumerable<string> other) => throw new NotSupportedException();

        public bool IsSubsetOf(IEnumerable<string> other) => throw new NotSupportedException();

        public bool IsSupersetOf(IEnumerable<string> other) => throw new NotSupportedException();

        public bool Overlaps(IEnumerable<string> other) => throw new NotSupportedException();

        public bool SetEquals(IEnumerable<string> other) => throw new NotSupportedException();
    }
}
