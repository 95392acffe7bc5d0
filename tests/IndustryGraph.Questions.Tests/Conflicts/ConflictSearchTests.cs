using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

public sealed class ConflictSearchTests
{
    [Theory]
    [InlineData("SIGNED", null, "MOU", null, "stage-differs")]
    [InlineData("SIGNED", "2025", "MOU", "2025-03", "stage-differs")]
    [InlineData("SIGNED", "2025", "MOU", "2024", null)]
    [InlineData("MOU", "2025", "MOU", "2024", "announced-differs")]
    [InlineData("MOU", "2025", "MOU", "2025-03", null)]
    [InlineData("DENIED", "2025", "SIGNED", "2020", "denied")]
    [InlineData("DENIED", "2025", "DENIED", "2020", "announced-differs")]
    public async Task FindAsync_ComparesStagesWhereDatesDoNotOrderThem(string stage, string? on, string other, string? otherOn, string? rule)
    {
        var found = await FindAsync(
            Deal("k1") with { Stage = Enum.Parse<Stage>(stage, true), AnnouncedOn = Date(on) },
            Deal("k2") with { Stage = Enum.Parse<Stage>(other, true), AnnouncedOn = Date(otherOn) });

        Assert.Equal(rule is null ? [] : [rule], found.Select(conflict => conflict.Rule.Name));
    }

    [Fact]
    public async Task FindAsync_DeprecatedClaimsCountButNotAmongThemselves()
    {
        var settled = Deal("k2") with { Stage = Stage.Signed, Rank = Rank.Deprecated };
        var found = await FindAsync(Deal("k1") with { Stage = Stage.Mou }, settled);
        var none = await FindAsync(Deal("k1") with { Stage = Stage.Signed }, settled, Deal("k3") with { Rank = Rank.Deprecated, Stage = Stage.Signed });

        Assert.Equal(
            "Stages differ and no dates put them in order: s says MOU (undated); s says SIGNED (undated, deprecated).",
            Assert.Single(found).Explanation);
        Assert.Empty(none);
    }

    [Fact]
    public async Task FindAsync_ClaimsOfOtherTimesDoNotCount()
    {
        var found = await FindAsync(
            Deal("k1") with { Stage = Stage.Operational, ValidTo = Date("2020") },
            Deal("k2") with { Stage = Stage.Mou });

        Assert.Empty(found);
    }

    [Theory]
    [InlineData(3000, Qualifier.Exact, 3000, Qualifier.Exact, false)]
    [InlineData(3000, Qualifier.Exact, 2000, Qualifier.Exact, true)]
    [InlineData(3000, Qualifier.About, 2500, Qualifier.About, false)]
    [InlineData(3000, Qualifier.AtLeast, 2000, Qualifier.Exact, true)]
    [InlineData(3000, Qualifier.Over, 9000, Qualifier.Exact, false)]
    [InlineData(3000, Qualifier.UpTo, 9000, Qualifier.Exact, true)]
    public async Task FindAsync_ComparesAmountsAsTheyAreStated(int amount, Qualifier how, int other, Qualifier otherHow, bool conflict)
    {
        var money = await FindAsync(
            Deal("k1") with { Value = new Money(amount, null, how, "USD") },
            Deal("k2") with { Value = new Money(other, null, otherHow, "USD") });
        var quantity = await FindAsync(
            Capacity("k1") with { Volume = new Quantity(amount, null, how, "kWh", "year") },
            Capacity("k2") with { Volume = new Quantity(other, null, otherHow, "KWH", "year") });

        Assert.Equal(conflict ? ["value-differs"] : [], money.Select(item => item.Rule.Name));
        Assert.Equal(conflict ? ["volume-differs"] : [], quantity.Select(item => item.Rule.Name));
    }

    [Fact]
    public async Task FindAsync_OtherUnitsAndTimesAreNoContradiction()
    {
        Assert.Empty(await FindAsync(
            Capacity("k1") with { Volume = new Quantity(1, null, Qualifier.Exact, "GWh"), AsOf = Date("2024") },
            Capacity("k2") with { Volume = new Quantity(5, null, Qualifier.Exact, "GWh"), AsOf = Date("2025") },
            Capacity("k3") with { Volume = new Quantity(9, null, Qualifier.Exact, "cells") },
            Capacity("k4") with { Volume = new Quantity(7, null, Qualifier.Exact, "GWh"), By = Date("2030") }));
    }

    [Theory]
    [InlineData(3000, "USD", 3_000_000, "KRW", false)]
    [InlineData(3000, "USD", 3000, "KRW", true)]
    [InlineData(3000, "USD", 3000, "XAU", false)]
    public async Task FindAsync_ComparesCurrenciesRoughly(int amount, string currency, int other, string otherCurrency, bool conflict)
    {
        var found = await FindAsync(
            Deal("k1") with { Value = new Money(amount, null, Qualifier.Exact, currency) },
            Deal("k2") with { Value = new Money(other, null, Qualifier.Exact, otherCurrency) });

        Assert.Equal(conflict, found.Any());
    }

    [Fact]
    public async Task FindAsync_AnEquivalentAThousandfoldOffIsImplausible()
    {
        var dong = new Money(1_200_000_000_000m, null, Qualifier.Exact, "VND");
        var slip = await FindAsync(Deal("k1") with { Value = dong with { StatedEquivalent = new Money(45_500m, null, Qualifier.Exact, "USD") } });
        var right = await FindAsync(Deal("k1") with { Value = dong with { StatedEquivalent = new Money(45_500_000m, null, Qualifier.Exact, "USD") } });

        var conflict = Assert.Single(slip);
        Assert.Equal(ConflictKind.Implausible, conflict.Rule.Kind);
        Assert.Equal("s says that 1200000000000 VND are 45500 USD, while at rough rates they are about 48000000 USD.", conflict.Explanation);
        Assert.Empty(right);
    }

    [Theory]
    [InlineData("expected", "start-differs")]
    [InlineData("from", "validity-differs")]
    [InlineData("to", "validity-differs")]
    public async Task FindAsync_ComparesDates(string which, string rule)
    {
        Claim With(string key, string date) => which switch
        {
            "expected" => Deal(key) with { ExpectedStart = Date(date) },
            "from" => Deal(key) with { ValidFrom = Date(date), AnnouncedOn = Date("2015") },
            _ => Deal(key) with { ValidTo = Date(date) },
        };

        Assert.Equal([rule], (await FindAsync(With("k1", "2020"), With("k2", "2021")) is { Count: > 0 } found
            ? found
            : await FindAsync(With("k1", "2030"), With("k2", "2031"))).Select(conflict => conflict.Rule.Name));
        Assert.Empty(await FindAsync(With("k1", "2030"), With("k2", "2030-06")));
    }

    [Fact]
    public async Task FindAsync_ComparesWhenATargetIsDue()
    {
        var found = await FindAsync(
            Capacity("k1") with { By = Date("2030"), Volume = new Quantity(1, null, Qualifier.Exact, "GWh") },
            Capacity("k2") with { By = Date("2027"), Volume = new Quantity(1, null, Qualifier.Exact, "GWh") });

        Assert.Equal(["due-differs"], found.Select(conflict => conflict.Rule.Name));
    }

    [Theory]
    [InlineData(RelationshipType.Supplies, "cells", "cells", true)]
    [InlineData(RelationshipType.Supplies, "cells", "packs", false)]
    [InlineData(RelationshipType.Supplies, "cells", null, false)]
    [InlineData(RelationshipType.Supplies, null, null, true)]
    [InlineData(RelationshipType.Owns, null, null, true)]
    [InlineData(RelationshipType.Acquires, null, null, true)]
    [InlineData(RelationshipType.InvestsIn, null, null, false)]
    public async Task FindAsync_WhatFlowsBothWaysIsOneConflict(RelationshipType type, string? product, string? other, bool conflict)
    {
        var found = await FindAsync(
            Deal("k1") with { Subject = Sample.Key(type, "a", "b"), Products = product is null ? [] : [new NodeId(product)] },
            Deal("k2") with { Subject = Sample.Key(type, "b", "a"), Products = other is null ? [] : [new NodeId(other)] });

        Assert.Equal(conflict ? [$"both-ways|{Sample.Key(type, "a", "b").Slug}"] : [], found.Select(item => item.Key));
    }

    [Fact]
    public async Task FindAsync_HoldingPartsOfOneAnotherIsNoConflict()
    {
        Assert.Empty(await FindAsync(
            Deal("k1") with { Subject = Sample.Key(RelationshipType.Owns, "a", "b"), Share = 0.2m },
            Deal("k2") with { Subject = Sample.Key(RelationshipType.Owns, "b", "a"), Share = 0.7m }));
    }

    [Fact]
    public async Task FindAsync_SharesDiffer()
    {
        var found = await FindAsync(
            Deal("k1") with { Subject = Sample.Key(RelationshipType.Owns, "a", "b"), Share = 0.2m },
            Deal("k2") with { Subject = Sample.Key(RelationshipType.Owns, "a", "b"), Share = 0.3m });

        Assert.Equal(["share-differs"], found.Select(conflict => conflict.Rule.Name));
    }

    [Theory]
    [InlineData("nationality", "CN", true)]
    [InlineData("Nationality", "tw", false)]
    [InlineData("nationality", "Chinese", false)]
    [InlineData("business", "CN", false)]
    public async Task FindAsync_ComparesTheCountryWithTheOneOnRecord(string predicate, string text, bool conflict)
    {
        var graph = new SmallGraph()
            .Node(new Company(new("a"), "A") { Country = "TW" })
            .Claim(Sample.Claim(new FactKey(new("a"), FactKind.Attribute, predicate), "k1") with { Text = text });

        var found = await FindAsync(graph);

        Assert.Equal(conflict ? ["On record a belongs to TW: s says \"CN\" (undated)."] : [], found.Select(item => item.Explanation));
    }

    [Theory]
    [InlineData("battery maker", "Battery cell maker", false)]
    [InlineData("battery maker", "car maker", true)]
    public async Task FindAsync_ComparesTexts(string text, string other, bool conflict)
    {
        var found = await FindAsync(
            Sample.Claim(new FactKey(new("a"), FactKind.Attribute, "business"), "k1") with { Text = text },
            Sample.Claim(new FactKey(new("a"), FactKind.Attribute, "business"), "k2") with { Text = other });

        Assert.Equal(conflict ? ["text-differs"] : [], found.Select(item => item.Rule.Name));
    }

    [Fact]
    public async Task FindAsync_KeepsToItsScopeAndKinds()
    {
        var graph = new SmallGraph()
            .Claim(Deal("k1") with { Stage = Stage.Mou })
            .Claim(Deal("k2") with { Source = new("t"), Id = Model.Claim.IdOf(new("t"), "k2", 1) })
            .Claim(Deal("k3") with { Subject = Sample.Supplies("b", "a"), Source = new("t"), Id = Model.Claim.IdOf(new("t"), "k3", 1) });
        var search = new ConflictSearch(graph.Store, await graph.RecordAsync());
        async Task<string> Rules(string? scope, params ConflictKind[] kinds)
        {
            var answer = await search.FindAsync(scope, kinds.Length == 0 ? null : kinds, default);
            return answer.Fault?.Code ?? string.Join(' ', answer.Value.Select(conflict => conflict.Rule.Name));
        }

        Assert.Equal("stage-differs both-ways", await Rules(null));
        Assert.Equal("stage-differs both-ways", await Rules("a"));
        Assert.Equal("stage-differs both-ways", await Rules("t"));
        Assert.Equal("stage-differs both-ways", await Rules("b--supplies--a"));
        Assert.Equal("both-ways", await Rules("a", ConflictKind.Direction));
        Assert.Equal("", await Rules(null, ConflictKind.Value));
        Assert.Equal(FaultCodes.NotFound, await Rules("nobody"));
    }

    [Fact]
    public void Rules_HaveNamesOfTheirOwnAndStandInTheOrderOfKinds()
    {
        Assert.Distinct(ConflictRules.All.Select(rule => rule.Name));
        Assert.Equal(ConflictRules.All.Select(rule => rule.Kind).Order(), ConflictRules.All.Select(rule => rule.Kind));
    }

    private static Claim Deal(string key) => Sample.Claim(Sample.Supplies("a", "b"), key);

    private static Claim Capacity(string key) => Sample.Claim(Sample.Fact("a", "annual capacity"), key);

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static Task<IReadOnlyList<Conflict>> FindAsync(params Claim[] claims) =>
        FindAsync(claims.Aggregate(new SmallGraph(), (graph, claim) => graph.Claim(claim)));

    private static async Task<IReadOnlyList<Conflict>> FindAsync(SmallGraph graph) =>
        (await new ConflictSearch(graph.Store, await graph.RecordAsync()).FindAsync(null, null, default)).Value;
}
