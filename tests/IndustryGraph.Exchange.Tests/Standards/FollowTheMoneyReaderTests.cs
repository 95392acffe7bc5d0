using IndustryGraph.Model;

namespace IndustryGraph.Exchange.Tests;

public sealed class FollowTheMoneyReaderTests : TestGraph
{
    // Made up, in the form of https://followthemoney.tech/docs/: the ownership stands before its ends.
    private const string Entities = """
        {"id":"own-1","schema":"Ownership","properties":{"owner":["c-2"],"asset":["c-1"],"percentage":["51.0"],"startDate":["2019-04"],"sourceUrl":["https://register.example/1"],"publisher":["Register"]}}
        {"id":"c-1","schema":"Company","properties":{"name":["Volta Cells GmbH"],"alias":["Volta"],"jurisdiction":["de"],"leiCode":["5493006W3QUS5LMH6R84"]}}
        {"id":"c-2","schema":"Company","properties":{"name":["Acme Holding AG"],"country":["ch"],"sector":["Batteries"]}}
        {"id":"p-1","schema":"Person","properties":{"name":["Jo Doe"]}}
        {"id":"dir-1","schema":"Directorship","properties":{"director":["p-1"],"organization":["c-1"]}}
        {"id":"own-2","schema":"Ownership","properties":{"owner":["p-1"],"asset":["c-2"],"percentage":["100"]}}
        {"id":"link-1","schema":"UnknownLink","properties":{"subject":["c-1"],"object":["c-2"],"role":["supplier of"]}}
        {"id":"link-2","schema":"UnknownLink","properties":{"subject":["c-1"],"object":["c-2"],"role":["cousin"]}}
        """;

    [Fact]
    public async Task ReadAsync_TakesCompaniesAndOwnershipsAndCountsTheRest()
    {
        var report = await ImportAsync(FileOf("a.ftm.json", Entities));
        Assert.Equal((8, 4, 2), (report.Rows, report.Taken, report.Recorded));
        Assert.Equal(["Directorship", "Ownership with an end that is no organisation", "Person", "UnknownLink whose role is no type of relationship"], report.LeftOut.Keys.Order());
        Assert.Equal(["acme-holding-ag Owns volta-cells-gmbh", "volta-cells-gmbh Supplies acme-holding-ag"], await RelationshipsAsync());
        var company = await GetAsync<Company>("volta-cells-gmbh");
        Assert.Equal(("DE", "5493006W3QUS5LMH6R84", "Volta"), (company.Country, company.Identifiers[0].Value, company.Aliases[0]));
        var ownership = await GetAsync<Relationship>("acme-holding-ag--owns--volta-cells-gmbh");
        Assert.Equal((0.51m, PartialDate.Parse("2019-04")), (ownership.State.Share!.Value, ownership.State.ValidFrom!.Value));
        Assert.Equal("https://register.example/1", (await GetAsync<Source>((await ClaimAsync(ownership)).Source.Value)).Url);
    }

    [Fact]
    public async Task ReadAsync_TellsOfAnEndThatIsNotThere()
    {
        await ImportAsync(FileOf("a.ftm.json", "{\"id\":\"o\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"x\"],\"asset\":[\"y\"]}}\n"));
        Assert.Equal(2, Bad.Count);
        Assert.Contains("'x'", Bad[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"\uD800","schema":"Company","properties":{"name":["Acme"]}}""")]
    [InlineData("""{"id":"a","schema":"Company","properties":{"name":["Acme \udc00"]}}""")]
    [InlineData("""{"id":"a","\uDBFF":1,"schema":"Company","properties":{"name":["Acme"]}}""")]
    public async Task ReadAsync_TellsOfATextThatIsNone(string line)
    {
        var report = await ImportAsync(FileOf("a.ftm.json", Entities + "\n" + line + "\n"));

        Assert.Equal(1, report.Rejected);
        Assert.Contains("half of a surrogate pair", Assert.Single(Bad).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_TheSameFileAgainRecordsNothing()
    {
        await ImportAsync(FileOf("a.ftm.json", Entities));
        Assert.Equal((0, 2, 0), (await ImportAsync(FileOf("a.ftm.json", Entities))) is { } again ? (again.Recorded, again.AlreadyKnown, again.Made) : default);
    }
}
