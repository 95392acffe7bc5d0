using IndustryGraph.Model;
using IndustryGraph.Server.Seeding;

namespace IndustryGraph.Server.Tests;

public sealed class SeedReaderTests : IDisposable
{
    private readonly SeedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_ReadsEveryField()
    {
        var files = SeedReader.Read(_folder.Path).Files!;

        Assert.Equal(
            new Company(new NodeId("acme"), "Acme")
            {
                Aliases = ["ACME Corp"],
                Country = "NO",
                Identifiers = [new Identifier("ticker", "OSE:ACME")],
            },
            files.Nodes[0].Content);
        Assert.Equal(new Product(new NodeId("packs"), "Packs") { Broader = new NodeId("batteries") }, files.Nodes[^1].Content);
        var source = Assert.Single(files.Sources);
        Assert.Equal(new Source(new NodeId("paper"), "A paper") { PublishedOn = new DateOnly(2025, 8, 29) }, source.Source.Content);
        Assert.Equal(
            new Claim
            {
                Id = default,
                Source = default,
                Key = "supply",
                Subject = new RelationshipKey(RelationshipType.Supplies, new NodeId("acme"), new NodeId("bolt-motor")),
                Stage = Stage.Signed,
                Statement = "Acme supplies Bolt.",
                AnnouncedOn = PartialDate.Parse("2025-08"),
                Products = [new NodeId("packs")],
                Value = new Money(1200000000000m, null, Qualifier.Exact, "VND", new Money(45500m, null, Qualifier.Exact, "USD")),
                Confidence = 0.9,
            },
            source.Claims[0].Content);
        Assert.Equal(
            new Claim
            {
                Id = default,
                Source = default,
                Key = "capacity",
                Subject = new FactKey(new NodeId("plant"), FactKind.Capacity, "annual capacity"),
                Statement = "The plant makes packs.",
                By = PartialDate.Parse("2026-H1"),
                Volume = new Quantity(1, 2, Qualifier.About, "GWh", "year"),
            },
            source.Claims[1].Content);
    }

    [Theory]
    [InlineData("country: NO", "country: \"NO\"")]
    [InlineData("country: NO", "country: NO # Norway")]
    [InlineData("name: Acme", "name: >-\n      Acme")]
    public void Read_TakesQuotedAndPlainTextForTheSame(string old, string text)
    {
        var before = SeedReader.Read(_folder.Path).Files!.Nodes;
        _folder.Alter("companies.yaml", old, text);

        Assert.Equal(before, SeedReader.Read(_folder.Path).Files!.Nodes);
    }

    [Theory]
    [InlineData("country: NO", "country:")]
    [InlineData("aliases: [ACME Corp]", "aliases: []")]
    [InlineData("aliases: [ACME Corp]", "aliases:")]
    public void Read_TakesEmptyForAbsent(string old, string text)
    {
        _folder.Alter("companies.yaml", old, text);

        var company = Assert.IsType<Company>(SeedReader.Read(_folder.Path).Files!.Nodes[0].Content);

        Assert.True(company.Country is null || company.Aliases.Count == 0);
    }

    [Theory]
    [InlineData("companies.yaml", "country: NO", "country: Norway")]
    [InlineData("companies.yaml", "id: acme", "id: acme # here")]
    public void Read_GivesOtherFilesAnotherFingerprint(string file, string old, string text)
    {
        var before = SeedReader.Read(_folder.Path).Files!.Fingerprint;
        Assert.Equal(before, SeedReader.Read(_folder.Path).Files!.Fingerprint);
        _folder.Alter(file, old, text.Replace("Norway", "SE", StringComparison.Ordinal));

        Assert.NotEqual(before, SeedReader.Read(_folder.Path).Files!.Fingerprint);
    }

    [Theory]
    [InlineData("companies.yaml", "country: NO", "country: Norway", "companies.yaml:5:14: companies.0.country: ")]
    [InlineData("companies.yaml", "country: NO", "nation: NO", "companies.yaml:5:5: companies.0.nation: ")]
    [InlineData("companies.yaml", "kind: JOINT_VENTURE", "kind: VENTURE", "companies.yaml:9:11: companies.1.kind: ", "JOINT_VENTURE")]
    [InlineData("companies.yaml", "name: Bolt", "name: Bolt\n    name: Nut", "companies.yaml:9:5: companies.1.name: ", "line 8")]
    [InlineData("companies.yaml", "    name: Bolt\n", "", "companies.yaml:7:5: companies.1.name: ")]
    [InlineData("companies.yaml", "name: Bolt", "name: ''", "companies.yaml:8:11: companies.1.name: ")]
    [InlineData("companies.yaml", "name: Bolt", "name: [Bolt]", "companies.yaml:8:11: companies.1.name: ")]
    [InlineData("companies.yaml", "name: Bolt", "name: acme  corp", "companies.yaml:8:11: companies.1.name: ", "companies.yaml:4")]
    [InlineData("companies.yaml", "kind: JOINT_VENTURE", "identifiers: [{scheme: ticker, value: \"ose:acme\"}]", "companies.yaml:9:19: companies.1.identifiers.0: ", "companies.yaml:6")]
    [InlineData("companies.yaml", "aliases: [ACME Corp]", "aliases: ACME Corp", "companies.yaml:4:14: companies.0.aliases: ")]
    [InlineData("companies.yaml", "aliases: [ACME Corp]", "aliases: [ACME Corp, {a: b}]", "companies.yaml:4:26: companies.0.aliases.1: ")]
    [InlineData("companies.yaml", "country: NO", "country: !x NO", "companies.yaml:5:14: Tags")]
    [InlineData("companies.yaml", "country: NO", "country: &x NO", "companies.yaml:5:14: Anchors")]
    [InlineData("companies.yaml", "country: NO", "country: *x", "companies.yaml:5:14: Aliases")]
    [InlineData("companies.yaml", "country: NO", "country: 'NO", "companies.yaml:5:14: This is not YAML")]
    [InlineData("companies.yaml", "kind: JOINT_VENTURE", "kind: JOINT_VENTURE\n---\na: b", "companies.yaml:10:1: ")]
    [InlineData("facilities.yaml", "    kind: battery pack plant", "", "facilities.yaml:2:5: facilities.0.kind: ")]
    [InlineData("products.yaml", "broader: batteries", "broader: battery", "products.yaml:6:14: products.1.broader: ", "batteries")]
    [InlineData("products.yaml", "broader: batteries", "broader: acme", "products.yaml:6:14: products.1.broader: ", "company")]
    [InlineData("products.yaml", "name: Batteries", "name: Batteries\n    broader: packs", "products.yaml:4:14: products.0.broader: ", "batteries, packs, batteries")]
    public void Read_TellsWhereANodeDoesNotFit(string file, string old, string text, string start, string holds = "") =>
        AssertProblem(file, old, text, start, holds);

    [Theory]
    [InlineData("companies.yaml", "- id: bolt-motor\n    name", "- name", "companies.yaml:7:5: companies.1.id: ")]
    [InlineData("companies.yaml", "[{scheme: ticker, value", "[{scheme: ticker, number", "companies.yaml:6:36: companies.0.identifiers.0.number: ")]
    [InlineData("companies.yaml", "id: bolt-motor", "id: Bolt Motor", "companies.yaml:7:9: companies.1.id: ")]
    [InlineData("companies.yaml", "id: bolt-motor", "id: plant", "facilities.yaml:2:9: facilities.0.id: ", "companies.yaml:7")]
    [InlineData("companies.yaml", "companies:", "compagnies:", "companies.yaml:1:1: compagnies: ", "companies")]
    public void Read_TellsWhereANodeDoesNotFitAmongWhatFollowsFromIt(string file, string old, string text, string start, string holds = "")
    {
        _folder.Alter(file, old, text);

        Assert.Contains(
            Problems().Where(item => item.StartsWith(start, StringComparison.Ordinal)),
            item => item.Contains(holds, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id: paper", "id: journal", "2:7: source.id: ", "paper")]
    [InlineData("publishedOn: 2025-08-29", "publishedOn: 2025-08", "4:16: source.publishedOn: ")]
    [InlineData("publishedOn: 2025-08-29", "url: example.org", "4:8: source.url: ")]
    [InlineData("publishedOn: 2025-08-29", "tier: BLOG", "4:9: source.tier: ")]
    [InlineData("key: capacity", "key: supply", "14:10: claims.1.key: ", "paper.yaml:6")]
    [InlineData("key: capacity", "key: The Capacity", "14:10: claims.1.key: ")]
    [InlineData("    stage: SIGNED\n", "", "6:5: claims.0.stage: ")]
    [InlineData("stage: SIGNED", "stage: AGREED", "8:12: claims.0.stage: ", "SIGNED")]
    [InlineData("    statement: Acme supplies Bolt.\n", "", "6:5: claims.0.statement: ")]
    [InlineData("announcedOn: 2025-08", "announcedOn: 2025-13", "10:18: claims.0.announcedOn: ")]
    [InlineData("announcedOn: 2025-08", "announced: 2025-08", "10:5: claims.0.announced: ", "announcedOn")]
    [InlineData("announcedOn: 2025-08", "validTo: 2024\n    validFrom: 2025", "10:14: claims.0.validTo: ")]
    [InlineData("products: [packs]", "products: [batteries, pack]", "11:27: claims.0.products.1: ", "packs")]
    [InlineData("to: bolt-motor", "to: bolt", "7:62: claims.0.subject.relationship.to: ", "bolt-motor")]
    [InlineData("to: bolt-motor", "to: plant", "7:62: claims.0.subject.relationship.to: ", "facility")]
    [InlineData(", to: bolt-motor", "", "7:29: claims.0.subject.relationship.to: ")]
    [InlineData("type: SUPPLIES, from: acme, to: bolt-motor", "type: PARTNERS_WITH, from: bolt-motor, to: acme", "7:29: claims.0.subject.relationship: ", "from: acme, to: bolt-motor")]
    [InlineData("type: SUPPLIES", "type: SUPPLY", "7:36: claims.0.subject.relationship.type: ", "SUPPLIES")]
    [InlineData("from: acme, to: bolt-motor}}", "from: acme, to: bolt-motor}, fact: {}}", "7:14: claims.0.subject: ")]
    [InlineData("amount: 1200000000000", "amount: 1.2e12", "12:21: claims.0.value.amount: ")]
    [InlineData("amount: 1200000000000", "amount: \"1,200\"", "12:21: claims.0.value.amount: ")]
    [InlineData("amount: 1200000000000", "amount: 12345678901234567890123456789", "12:21: claims.0.value.amount: ")]
    [InlineData("amount: 1200000000000", "amount: 2, max: 1", "12:29: claims.0.value.max: ")]
    [InlineData("currency: VND", "currency: dong", "12:46: claims.0.value.currency: ")]
    [InlineData("amount: 45500, currency: USD", "amount: 45500, currency: USD, statedEquivalent: {}", "12:100: claims.0.value.statedEquivalent.statedEquivalent: ")]
    [InlineData("confidence: 0.9", "confidence: 1.5", "13:17: claims.0.confidence: ")]
    [InlineData("confidence: 0.9", "share: 0.5", "13:12: claims.0.share: ")]
    [InlineData("predicate: annual capacity, ", "", "15:21: claims.1.subject.fact.predicate: ")]
    [InlineData("kind: CAPACITY", "kind: SIZE", "15:43: claims.1.subject.fact.kind: ")]
    [InlineData("entity: plant", "entity: packs", "15:30: claims.1.subject.fact.entity: ", "product")]
    [InlineData("statement: The plant makes packs.", "statement: Packs.\n    expectedStart: 2026", "17:20: claims.1.expectedStart: ")]
    [InlineData("unit: GWh, ", "", "17:13: claims.1.volume.unit: ")]
    public void Read_TellsWhereASourceDoesNotFit(string old, string text, string start, string holds = "") =>
        AssertProblem("sources/paper.yaml", old, text, "sources/paper.yaml:" + start, holds);

    [Fact]
    public void Read_WantsAFactToSaySomething()
    {
        _folder.Alter("sources/paper.yaml", ", by: 2026-H1", "");
        _folder.Alter("sources/paper.yaml", "    volume: {amount: 1, max: 2, qualifier: ABOUT, unit: GWh, per: year}", "");

        Assert.StartsWith("sources/paper.yaml:15:21: claims.1.subject.fact: ", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WantsAtLeastOneClaim()
    {
        _folder.Write("sources/paper.yaml", "source: {id: paper, title: A paper}\nclaims: []\n");

        Assert.StartsWith("sources/paper.yaml:2:9: claims: ", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ReportsAllProblemsOfAllFilesInTheirOrder()
    {
        _folder.Alter("companies.yaml", "country: NO", "country: Norway");
        _folder.Alter("products.yaml", "name: Packs", "name: ''");
        _folder.Alter("sources/paper.yaml", "stage: SIGNED", "stage: AGREED");
        _folder.Alter("sources/paper.yaml", "unit: GWh, ", "");
        _folder.Delete("facilities.yaml");

        Assert.Equal(
            ["companies.yaml:5:14", "facilities.yaml", "products.yaml:5:11", "sources/paper.yaml:8:12", "sources/paper.yaml:17:13"],
            Problems().Select(problem => problem.Split(": ")[0]));
    }

    [Fact]
    public void Read_DoesNotMissTheRecordsOfAFileThatCannotBeRead()
    {
        _folder.Write("companies.yaml", "companies: [");

        Assert.StartsWith("companies.yaml:2:1: This is not YAML", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NamesFilesThatAreNotWhatIsWanted()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "companies.yaml"), [(byte)'a', 0xFF]);
        _folder.Write("sources/other.yml", "");
        _folder.Write("sources/empty.yaml", "");

        Assert.Equal(
            ["companies.yaml", "sources/empty.yaml:1:1", "sources/other.yml"],
            Problems().Select(problem => problem.Split(": ")[0]));
    }

    [Fact]
    public void Read_NamesADirectoryThatIsNotThere()
    {
        var missing = Path.Combine(_folder.Path, "nowhere");

        Assert.StartsWith(missing, Assert.Single(SeedReader.Read(missing).Problems).ToString(), StringComparison.Ordinal);
    }

    private void AssertProblem(string file, string old, string text, string start, string holds)
    {
        _folder.Alter(file, old, text);

        var problem = Assert.Single(Problems());

        Assert.StartsWith(start, problem, StringComparison.Ordinal);
        Assert.Contains(holds, problem, StringComparison.Ordinal);
    }

    private IEnumerable<string> Problems()
    {
        var reading = SeedReader.Read(_folder.Path);
        Assert.Equal(reading.Problems.Count == 0, reading.Files is not null);
        return reading.Problems.Select(problem => problem.ToString());
    }
}
