namespace IndustryGraph.Model.Tests;

public sealed class SupportTests
{
    [Fact]
    public void Of_IsFourDecimalsBetweenZeroAndOne() => Draw.ForAll(
        FsCheck.Fluent.Gen.NonEmptyListOf(Claims.EvidenceAbout(Claims.Relationship)),
        standing =>
        {
            var support = Support.Of([.. standing]);
            Assert.InRange(support.Confidence, 0, 1);
            Assert.Equal(Math.Round(support.Confidence * 10000) / 10000, support.Confidence);
            Assert.InRange(support.Origins, 1, standing.Select(item => item.OriginKey).Distinct().Count());
        });

    [Fact]
    public void Of_CountsCopiesOnceAndLeavesTheOtherSideOut()
    {
        Evidence Of(string origin, Stage stage, double confidence) => Draw.Sample(Claims.EvidenceAbout(Claims.Relationship)) is var drawn
            ? new Evidence(drawn.Claim with { Stage = stage, Confidence = confidence }, SourceTier.Press, origin)
            : null!;

        var support = Support.Of([Of("one", Stage.Mou, 0.5), Of("one", Stage.Signed, 1), Of("two", Stage.Talks, 0.5), Of("three", Stage.Denied, 1)]);
        Assert.Equal(new Support(0.945, 2, SourceTiers.Press), support);
    }
}
