namespace IndustryGraph.Model.Tests;

public sealed class BestClaimOrderTests
{
    [Fact]
    public void Compare_IsATotalOrder() => Orders.IsTotal(
        Claims.EvidenceAbout(Claims.Relationship),
        BestClaimOrder.Instance,
        (x, y) => BestClaimOrder.Instance.Compare(x, y) == 0);

    [Fact]
    public void Compare_NeverTiesTwoClaims() => Draw.ForAll(
        FsCheck.Fluent.Gen.Two(Claims.EvidenceAbout(Claims.Relationship)),
        pair => pair.Item1.Claim.Id == pair.Item2.Claim.Id || BestClaimOrder.Instance.Compare(pair.Item1, pair.Item2) != 0,
        2000);

    [Fact]
    public void Compare_AsksRankThenEventThenTierThenStageThenCommitThenId()
    {
        var claim = new Claim
        {
            Id = new ClaimId("s--b"),
            Key = "b",
            Source = new NodeId("s"),
            Subject = Claims.Relationship,
            Stage = Stage.Talks,
            Statement = "x",
            AnnouncedOn = PartialDate.Parse("2024"),
            KnownFrom = new Instant(5),
        };
        var middle = new Evidence(claim, SourceTier.Press, "o");
        Evidence[] better =
        [
            middle with { Claim = claim with { Rank = Rank.Preferred, AnnouncedOn = PartialDate.Parse("2020") } },
            middle with { Claim = claim with { AnnouncedOn = PartialDate.Parse("2024-01-02/2024"), Stage = Stage.Rumoured }, Tier = SourceTier.Unconfirmed },
            middle with { Claim = claim with { AnnouncedOn = null, ValidFrom = PartialDate.Parse("2025") }, Tier = SourceTier.Unconfirmed },
            middle with { Claim = claim with { Stage = Stage.Denied }, Tier = SourceTier.Filing },
            middle with { Claim = claim with { Stage = Stage.Mou, KnownFrom = new Instant(1) } },
            middle with { Claim = claim with { KnownFrom = new Instant(6), Id = new ClaimId("s--c") } },
            middle with { Claim = claim with { Id = new ClaimId("s--a") } },
        ];
        Assert.All(better, evidence => Assert.True(BestClaimOrder.Instance.Compare(evidence, middle) < 0));
        Evidence[] worse =
        [
            middle with { Claim = claim with { AnnouncedOn = null } },
            middle with { Claim = claim with { Stage = Stage.Suspended } },
        ];
        Assert.All(worse, evidence => Assert.True(BestClaimOrder.Instance.Compare(evidence, middle) > 0));
    }
}
