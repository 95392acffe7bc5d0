using IndustryGraph.Model;

namespace IndustryGraph.Exchange.Tests;

public sealed class PartyResolverTests : TestGraph
{
    private const string Pairs = "columns: {from: A, from.lei: LEI, from.country: Country, to: B, type: {value: SUPPLIES}}";

    [Fact]
    public async Task ResolveAsync_AnIdentifierComesBeforeTheName()
    {
        await ImportAsync(FileOf("a.csv", "A,LEI,Country,B\nToyota Motor Corporation,5493006W3QUS5LMH6R84,JP,Denso\n"), Pairs);
        var report = await ImportAsync(FileOf("b.csv", "A,LEI,Country,B\nトヨタ自動車,5493006W3QUS5LMH6R84,JP,Aisin\n"), Pairs);
        Assert.Equal((1, 1), (report.ByIdentifier, report.Made));
        Assert.Contains("トヨタ自動車", (await GetAsync<Company>("toyota-motor-corporation")).Aliases);
    }

    [Fact]
    public async Task ResolveAsync_SpellingsThatDifferInLegalFormAreOneWithinAFile()
    {
        var report = await ImportAsync(FileOf("a.csv", "A,LEI,Country,B\nToyota Motor Corp.,,,Denso\nTOYOTA MOTOR CORPORATION,,,Aisin\n"), Pairs);
        Assert.Equal(3, report.Made);
        Assert.Equal(["toyota-motor-corp Supplies aisin", "toyota-motor-corp Supplies denso"], await RelationshipsAsync());
    }

    [Fact]
    public async Task ResolveAsync_SpellingsThatDifferInLegalFormAreOneAcrossFiles()
    {
        await ImportAsync(FileOf("a.csv", "A,LEI,Country,B\nToyota Motor Corporation,,,Denso\n"), Pairs);
        var report = await ImportAsync(FileOf("b.csv", "A,LEI,Country,B\n\"Toyota Motor Co., Ltd.\",,,Aisin\n"), Pairs);
        Assert.Equal((1, 1), (report.BySimilarName, report.Made));
        var again = await ImportAsync(FileOf("b.csv", "A,LEI,Country,B\n\"Toyota Motor Co., Ltd.\",,,Aisin\n"), Pairs);
        Assert.Equal((1, 0), (again.AlreadyKnown, again.Made));
    }

    [Fact]
    public async Task ResolveAsync_OneNameInTwoCountriesIsTwoCompanies()
    {
        var report = await ImportAsync(FileOf("a.csv", "A,LEI,Country,B\nDelta,,TW,Denso\nDelta,,TH,Aisin\n"), Pairs);
        Assert.Equal(4, report.Made);
        Assert.Equal(["delta Supplies denso", "delta-2 Supplies aisin"], await RelationshipsAsync());
        Assert.Equal(2, (await ImportAsync(FileOf("a.csv", "A,LEI,Country,B\nDelta,,TW,Denso\nDelta,,TH,Aisin\n"), Pairs)).AlreadyKnown);
    }

    [Fact]
    public async Task ResolveAsync_ANameThatSeveralBearIsRefused()
    {
        await ImportAsync(FileOf("a.csv", "A,LEI,Country,B\nDelta,,TW,Denso\nDelta,,TH,Aisin\n"), Pairs);
        await ImportAsync(FileOf("b.csv", "A,LEI,Country,B\nDelta,,,Bosch\n"), Pairs);
        Assert.Contains("delta, delta-2", Assert.Single(Bad).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResolveAsync_WhatIsUncertainIsItsOwnCompanyAndListed()
    {
        await ImportAsync(FileOf("a.csv", "A,LEI,Country,B\nPanasonic Energy,,JP,Denso\n"), Pairs);
        await ImportAsync(FileOf("b.csv", "A,LEI,Country,B\nPanasonic Energy Co.,,US,Aisin\n"), Pairs);
        var doubt = Assert.Single(Uncertain);
        Assert.Equal(("panasonic-energy-co", "panasonic-energy"), (doubt.Made.Value, doubt.Candidate.Value));
        Assert.Contains("the file says US", doubt.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_MergesWhatAPersonDecidedAndPartsItAgain()
    {
        await ImportAsync(FileOf("a.csv", "A,LEI,Country,B\nPanasonic Energy,,JP,Denso\n"), Pairs);
        await ImportAsync(FileOf("b.csv", "A,LEI,Country,B\nPanasonic Energy Co.,,US,Aisin\n"), Pairs);
        var review = new StringWriter();
        ReviewFile.WriteHeader(review);
        ReviewFile.Write(review, Uncertain[0]);
        using var edited = FileOf("review.csv", review.ToString().Replace("\n,panasonic", "\nsame,panasonic", StringComparison.Ordinal));
        Assert.Equal((1, 0), ((await ReviewFile.ApplyAsync(edited, Store, undo: false, "test", CancellationToken.None)) is { } done ? (done.Done, done.Problems.Count) : default));
        Assert.Equal("panasonic-energy", (await GetAsync<Company>("panasonic-energy-co")).Id.Value);
        Assert.Equal(["panasonic-energy Supplies aisin", "panasonic-energy Supplies denso"], await RelationshipsAsync());
        Assert.Equal(1, (await ReviewFile.ApplyAsync(edited, Store, undo: true, "test", CancellationToken.None)).Done);
        Assert.Equal("panasonic-energy-co", (await GetAsync<Company>("panasonic-energy-co")).Id.Value);
    }

    [Fact]
    public async Task ResolveAsync_AnIdentifierWithAWrongCheckDigitIsTold()
    {
        await ImportAsync(FileOf("a.csv", "A,LEI,Country,B\nToyota,5493006W3QUS5LMH6R85,JP,Denso\n"), Pairs);
        Assert.Equal((1, "LEI"), ((int)Bad[0].Row, Bad[0].Field));
    }
}
