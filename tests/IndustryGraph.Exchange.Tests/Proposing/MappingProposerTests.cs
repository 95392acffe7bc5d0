namespace IndustryGraph.Exchange.Tests;

public sealed class MappingProposerTests : TestGraph
{
    [Theory]
    [InlineData("Supplier,Customer", "Supplier", "Customer", "SUPPLIES")]
    [InlineData("Customer,Supplier Name", "Supplier Name", "Customer", "SUPPLIES")]
    [InlineData("company_name,parent_company", "parent_company", "company_name", "OWNS")]
    [InlineData("Company,Subsidiary", "Company", "Subsidiary", "OWNS")]
    [InlineData("Investor,Startup", "Investor", "Startup", "INVESTS_IN")]
    [InlineData("Acquirer,Target Company", "Acquirer", "Target Company", "ACQUIRES")]
    [InlineData("供应商,客户", "供应商", "客户", "SUPPLIES")]
    [InlineData("Nhà cung cấp,Khách hàng", "Nhà cung cấp", "Khách hàng", "SUPPLIES")]
    public async Task ProposeAsync_TellsSidesAndTypeByTheHeader(string header, string from, string to, string type)
    {
        var proposed = await ProposeAsync(header + "\nAcme,Volta\n");
        Assert.Empty(proposed.Open);
        Assert.Equal((from, to, type), (proposed.Mapping.Columns["from"].Column, proposed.Mapping.Columns["to"].Column, proposed.Mapping.Columns["type"].Value));
    }

    [Fact]
    public async Task ProposeAsync_KnowsTheOtherColumns()
    {
        var proposed = await ProposeAsync("Supplier,Supplier Country,supplier_lei,Customer,QID of Customer,Product,Announced,Amount (USD m),Stake %,Source,URL,Shoe size\nAcme,DE,,Volta,,Cells,14/03/2024,5,51,Press,https://example.org,43\n");
        var columns = proposed.Mapping.Columns.ToDictionary(field => field.Key, field => field.Value.Column);
        Assert.Equal(("Supplier Country", "supplier_lei", "QID of Customer"), (columns["from.country"], columns["from.lei"], columns["to.wikidata"]));
        Assert.Equal(("Product", "Announced", "Stake %", "Source", "URL"), (columns["products"], columns["announcedOn"], columns["share"], columns["source"], columns["source.url"]));
        Assert.Equal((1000000m, "USD"), (proposed.Mapping.Columns["amount"].Scale, proposed.Mapping.Columns["currency"].Value));
        Assert.Equal((DateOrder.DayFirst, true), (proposed.Mapping.Dates, proposed.Mapping.PercentShares));
        Assert.Contains("not used: Shoe size", proposed.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProposeAsync_TypesAndStatesOfSomethingElseAreNone()
    {
        var proposed = await ProposeAsync("manufacturer,customer,type,state\nAcme,Volta,container,Texas\nAcme,Nova,rack,Nevada\n");
        Assert.Empty(proposed.Open);
        Assert.Equal("SUPPLIES", proposed.Mapping.Columns["type"].Value);
        Assert.DoesNotContain("stage", proposed.Mapping.Columns.Keys);
    }

    [Fact]
    public async Task ProposeAsync_ABarInOneNameOfManyIsNoList()
    {
        var names = string.Concat(Enumerable.Range(0, 40).Select(i => $"Acme {i},Volta\n"));
        var rare = await ProposeAsync("Acquirer,Acquired,acquired_at,price_amount,price_currency_code\nVolna | Волна,Volta,2012-01-02,5,USD\n" + names.Replace("\n", ",,,\n", StringComparison.Ordinal));
        var often = await ProposeAsync("Acquirer,Acquired\nVolna | Nova,Volta\nAcme,Volta\n");
        Assert.Equal((null, "|"), (rare.Mapping.Columns["from"].Separator, often.Mapping.Columns["from"].Separator));
        Assert.Equal(("acquired_at", "price_amount", "price_currency_code"), (rare.Mapping.Columns["announcedOn"].Column, rare.Mapping.Columns["amount"].Column, rare.Mapping.Columns["currency"].Column));
    }

    [Fact]
    public async Task ProposeAsync_LeavesUnknownWordsOpen()
    {
        var proposed = await ProposeAsync("Company,Relationship,Partner\nAcme,customer,Volta\nAcme,friend,Volta\n");
        Assert.Contains("'friend'", Assert.Single(proposed.Open), StringComparison.Ordinal);
        Assert.NotNull(MappingFile.Read(proposed.Yaml).Problems.Single(problem => problem.Contains("friend", StringComparison.Ordinal)));
        var (mapping, problems) = MappingFile.Read(proposed.Yaml.Replace("\"?\"", "PARTNERS_WITH", StringComparison.Ordinal));
        Assert.Empty(problems);
        Assert.Equal("SUPPLIES", mapping!.Columns["type"].Words!["customer"]);
    }

    [Fact]
    public async Task ProposeAsync_TakesAListOfCompanies()
    {
        var proposed = await ProposeAsync("company,country,LEI,ticker,Wikidata ID\nAcme,DE,,ACM,Q42\n");
        Assert.Empty(proposed.Open);
        Assert.Equal(["company", "company.country", "company.lei", "company.ticker", "company.wikidata"], proposed.Mapping.Columns.Keys);
    }

    [Fact]
    public async Task ProposeAsync_WhatItWritesItReads()
    {
        var proposed = await ProposeAsync("Supplier,Customer,Relationship,Date\nAcme,Volta,supplies,03/04/2024\n");
        var (mapping, problems) = MappingFile.Read(proposed.Yaml);
        Assert.Empty(problems);
        Assert.Equal(proposed.Mapping.Columns.Keys, mapping!.Columns.Keys);
        Assert.Contains("day-first or month-first", proposed.Yaml, StringComparison.Ordinal);
    }

    private async Task<ProposedMapping> ProposeAsync(string text)
    {
        using var file = FileOf("list.csv", text);
        return await MappingProposer.ProposeAsync(file, FileFormat.Csv, CancellationToken.None);
    }
}
