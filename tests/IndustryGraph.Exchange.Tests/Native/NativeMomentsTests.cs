using System.Globalization;
using System.Text.Json;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange.Tests;

/// <summary>What was written out and taken in again reads the same at every pin of both clocks.</summary>
public sealed class NativeMomentsTests : TestGraph
{
    // Before everything, between two deals, while the second holds, and when all have lapsed.
    private static readonly DateOnly[] Days = [.. new[] { "2015-01-01", "2020-06-30", "2023-01-01", "2040-01-01" }.Select(day => DateOnly.Parse(day, CultureInfo.InvariantCulture))];

    private static readonly Source Register = new(new NodeId("register"), "Register") { Url = "https://example.org/", Publisher = "Office", PublishedOn = new DateOnly(2024, 5, 1), Tier = SourceTier.Filing };

    [Fact]
    public async Task RoundTrip_EveryMomentReadsAsItDid()
    {
        await RecordAsync(
            [
                new Company(new NodeId("acme"), "Acme") { Country = "DE", Aliases = ["Acme AG"], Industries = ["cells"], Identifiers = [new Identifier("duns", "123456789")] },
                new Company(new NodeId("supra"), "Supra"),
                new Company(new NodeId("volta"), "Volta") { CompanyKind = CompanyKind.JointVenture },
                new Facility(new NodeId("plant-one"), "Plant One") { FacilityKind = "cell plant", Country = "VN", Place = "Ha Tinh" },
                new Product(new NodeId("batteries"), "Batteries"),
                new Product(new NodeId("cells"), "Cells") { Broader = new NodeId("batteries") },
            ],
            ClaimOf("supply", Key(RelationshipType.Supplies, "acme", "volta")) with
            {
                Stage = Stage.Signed,
                AnnouncedOn = PartialDate.Parse("2020-03"),
                ValidTo = PartialDate.Parse("2021"),
                ExpectedStart = PartialDate.Parse("2020-Q4"),
                Products = [new NodeId("cells")],
                Terms = ["exclusive"],
            },
            ClaimOf("share", Key(RelationshipType.Owns, "supra", "volta")) with { ValidFrom = PartialDate.Parse("2022"), Share = 0.51m, Confidence = 0.5, Rank = Rank.Preferred },
            ClaimOf("plant", Key(RelationshipType.Operates, "volta", "plant-one")),
            ClaimOf("capacity", new FactKey(new NodeId("plant-one"), FactKind.Capacity, "annual capacity")) with
            {
                Stage = null,
                Text = "10 GWh a year",
                AsOf = PartialDate.Parse("2022"),
                Locator = "p. 3",
                AttributedTo = "the mayor",
            });
        await RecordAsync([new Company(new NodeId("acme"), "Acme Group") { Country = "DE" }], ClaimOf("supply", Key(RelationshipType.Supplies, "acme", "volta")) with { ValidTo = PartialDate.Parse("2030") });
        Assert.Null((await new CompanyMerger(Store).MergeAsync(new NodeId("supra"), new NodeId("acme"), "one firm", "me", CancellationToken.None)).Problem);
        var claim = (await Store.FindClaimsByKeyAsync(Register.Id, ["plant"], CancellationToken.None))[0]!;
        Assert.Null((await new Retractor(Store).RetractAsync(claim.Id, "misread", "me", await NowAsync(), CancellationToken.None)).Problem);
        Assert.Null((await new CompanyMerger(Store).UnmergeAsync(new NodeId("supra"), "two after all", "me", CancellationToken.None)).Problem);
        Assert.Null((await new CompanyMerger(Store).MergeAsync(new NodeId("acme"), new NodeId("supra"), "the other way", "me", CancellationToken.None)).Problem);

        using var text = new MemoryStream();
        Assert.Null((await new GraphExporter(Store, TimeProvider.System)
            .ExportAsync(new ExportRequest(ExportFormat.JsonLines, await NowAsync()) { History = true }, text, CancellationToken.None)).Fault);
        await using var other = await OpenAsync(PathOf("other"));
        Assert.True((await ImportAsync(FileOf("graph.jsonl", text.ToArray()), into: other)).IsRecorded);

        var (moments, again) = (await MomentsAsync(Store), await MomentsAsync(other));
        Assert.Equal((6, 6), (moments.Count, again.Count));
        var read = new List<string>();
        for (var i = 0; i < moments.Count; i++)
        {
            foreach (var day in Days)
            {
                var expected = await ReadAsync(Store, new Pin(day, moments[i]), moments);
                Assert.Equal(expected, await ReadAsync(other, new Pin(day, again[i]), again));
                read.Add(expected);
            }
        }

        // Each commit but for none changed what is read, and so did the days.
        Assert.Equal(moments.Count, read.Where((_, i) => i % Days.Length == 2).Distinct().Count());
        Assert.Equal(3, read.Take(Days.Length).Distinct().Count());
    }

    private static RelationshipKey Key(RelationshipType type, string from, string to) => new(type, new NodeId(from), new NodeId(to));

    private static Claim ClaimOf(string key, ClaimSubject subject) => new()
    {
        Id = default,
        Key = key,
        Source = Register.Id,
        Subject = subject,
        Stage = Stage.Operational,
        Statement = $"It says so of {key}.",
    };

    private async Task RecordAsync(IReadOnlyList<Node> nodes, params Claim[] claims)
    {
        var outcome = await new Importer(Store).ImportAsync(
            new ImportRequest
            {
                Nodes = [.. nodes.Select(node => new Draft<Node>(node, "nodes"))],
                Sources = [new SourceDraft(new Draft<Source>(Register, "source"), [.. claims.Select(claim => new Draft<Claim>(claim, "claims"))])],
                Actor = "me",
                Reason = "test",
            },
            CancellationToken.None);
        Assert.Empty(outcome.Problems);
    }

    private static async Task<List<Instant>> MomentsAsync(IGraphStore store) =>
        [.. (await store.ReadLogAsync(0, int.MaxValue, CancellationToken.None)).Select(entry => entry.RecordedAt).Distinct()];

    // Everything that reads so at the pin, with the moments of recording as numbers of commits.
    private static async Task<string> ReadAsync(IGraphStore store, Pin pin, List<Instant> moments)
    {
        var records = new List<object>();
        foreach (var kind in new[] { NodeKind.Company, NodeKind.Facility, NodeKind.Product, NodeKind.Source })
        {
            records.AddRange((await store.FindNodesAsync([new NodeQuery(kind)], pin, PageRequest.All, CancellationToken.None))[0].Items);
        }

        records.AddRange((await store.FindRelationshipsAsync(new RelationshipQuery(RelationshipCriteria.Any), pin, PageRequest.All, CancellationToken.None))[0].Items);
        records.AddRange((await store.FindFactsAsync(new FactQuery(), pin, PageRequest.All, CancellationToken.None))[0].Items);
        var query = new ClaimQuery(ClaimAnchor.Source) { Anchors = [Register.Id.Value], IncludeClosed = true };
        records.AddRange((await store.FindClaimsAsync(query, pin, PageRequest.All, CancellationToken.None))[0].Items.OrderBy(claim => claim.Id));
        // What was merged answers as what it went into.
        records.AddRange((await store.GetAsync(["acme", "supra"], pin, CancellationToken.None)).Select(record => record?.Slug ?? "nobody"));
        var text = string.Join('\n', records.Select(record => JsonSerializer.Serialize(record, record.GetType())));
        for (var i = 0; i < moments.Count; i++)
        {
            text = text.Replace(moments[i].Ticks.ToString(CultureInfo.InvariantCulture), $"commit {i}", StringComparison.Ordinal);
        }

        return text;
    }
}
