namespace IndustryGraph.Model.Tests;

public sealed class ClaimRulesTests
{
    private static readonly Claim Sound = new()
    {
        Id = new ClaimId("s--1"),
        Key = "1",
        Source = new NodeId("s"),
        Subject = Claims.Relationship,
        Stage = Stage.Signed,
        Statement = "It is said.",
    };

    [Fact]
    public void Check_FindsNothingWrongWithASoundClaim() => Draw.ForAll(
        FsCheck.Fluent.Gen.OneOf(Claims.About(Claims.Relationship), Claims.About(Claims.Fact)),
        claim => Assert.Empty(ClaimRules.Check(claim)));

    public static TheoryData<string, Claim> Broken => new()
    {
        { "key", Sound with { Key = " " } },
        { "statement", Sound with { Statement = "" } },
        { "statement", Sound with { Statement = new string('x', ClaimRules.MaxStatement + 1) } },
        { "statement", Sound with { Statement = "half a pair: \ud800" } },
        { "confidence", Sound with { Confidence = 1.01 } },
        { "confidence", Sound with { Confidence = double.NaN } },
        { "terms.1", Sound with { Terms = ["x", ""] } },
        { "locator", Sound with { Locator = "\0" } },
        { "locator", Sound with { Locator = "\udc00" } },
        { "validTo", Sound with { ValidFrom = PartialDate.Parse("2025"), ValidTo = PartialDate.Parse("2024") } },
        { "validTo", Sound with { AnnouncedOn = PartialDate.Parse("2025"), ValidTo = PartialDate.Parse("2024") } },
        { "value.currency", Sound with { Value = new Money(1, null, Qualifier.Exact, "usd") } },
        { "value.max", Sound with { Value = new Money(2, 1, Qualifier.Exact, "USD") } },
        { "value.statedEquivalent.currency", Sound with { Value = new Money(1, null, Qualifier.Exact, "USD", new Money(1, null, Qualifier.Exact, "")) } },
        { "value.statedEquivalent.statedEquivalent", Sound with { Value = Nested(3) } },
        { "volume.max", Sound with { Volume = new Quantity(2, 1, Qualifier.Exact, "GWh") } },
        { "volume.unit", Sound with { Volume = new Quantity(2, null, Qualifier.Exact, "") } },
        { "volume.per", Sound with { Volume = new Quantity(2, null, Qualifier.Exact, "GWh", "\0") } },
        { "stage", Sound with { Stage = null } },
        { "stage", Sound with { Subject = Claims.Fact } },
        { "share", Sound with { Share = 1.5m } },
        { "share", Sound with { Share = 0.5m, Subject = new RelationshipKey(RelationshipType.Supplies, new NodeId("a"), new NodeId("b")) } },
        { "subject", Sound with { Text = "x" } },
        { "subject.relationship", Sound with { Subject = new RelationshipKey(RelationshipType.Owns, new NodeId("a"), new NodeId("a")) } },
        { "subject.fact.predicate", Sound with { Subject = Claims.Fact with { Predicate = "" }, Stage = null } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_NamesTheFieldThatBreaksARule(string path, Claim claim) =>
        Assert.Contains(path, ClaimRules.Check(claim).Select(problem => problem.Path));

    private static Money Nested(int depth) =>
        new(1, null, Qualifier.Exact, "USD", depth == 0 ? null : Nested(depth - 1));
}
