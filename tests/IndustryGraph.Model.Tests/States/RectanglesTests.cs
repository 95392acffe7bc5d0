using FsCheck.Fluent;

namespace IndustryGraph.Model.Tests;

public sealed class RectanglesTests
{
    private static readonly DateOnly[] Days =
    [
        DateOnly.MinValue, new(2022, 12, 31), new(2023, 1, 1), new(2024, 1, 1), new(2024, 5, 31), new(2024, 6, 1), new(2024, 6, 30),
        new(2024, 7, 1), new(2024, 12, 31), new(2025, 1, 1), new(2025, 12, 31), new(2026, 1, 1), DateOnly.MaxValue,
    ];

    [Fact]
    public void OfRelationship_AgreesWithTheRulesAtEveryPin() => Draw.ForAll(
        Claims.HistoryOf(Claims.Relationship),
        history =>
        {
            var rectangles = Rectangles.OfRelationship([.. history]);
            foreach (var pin in Pins())
            {
                var found = rectangles.Where(rectangle => rectangle.Contains(pin)).ToList();
                Assert.True(found.Count <= 1, "Two rectangles overlap.");
                Assert.Equal(NaiveRelationship(history, pin), found.SingleOrDefault()?.State);
            }
        },
        1000);

    [Fact]
    public void OfFact_AgreesWithTheRulesAtEveryPin() => Draw.ForAll(
        Claims.HistoryOf(Claims.Fact),
        history =>
        {
            var rectangles = Rectangles.OfFact([.. history]);
            foreach (var pin in Pins())
            {
                var found = rectangles.Where(rectangle => rectangle.Contains(pin)).ToList();
                Assert.True(found.Count <= 1, "Two rectangles overlap.");
                Assert.Equal(NaiveFact(history, pin), found.SingleOrDefault()?.State);
            }
        },
        1000);

    [Fact]
    public void OfRelationship_DoesNotDependOnTheOrderOfClaims() => Draw.ForAll(
        Claims.HistoryOf(Claims.Relationship),
        history => Rectangles.OfRelationship([.. history]).ToHashSet().SetEquals(Rectangles.OfRelationship([.. history.Reverse()])));

    [Fact]
    public void OfRelationship_HasNoEmptyRectangle() => Draw.ForAll(
        Claims.HistoryOf(Claims.Relationship),
        history => Rectangles.OfRelationship([.. history]).TrueForAll(item =>
            item.Valid.From <= item.Valid.To && item.Known.From < item.Known.To));

    [Fact]
    public void Apply_LeavesWhatWasKnownBefore() => Draw.ForAll(
        from history in Claims.HistoryOf(Claims.Relationship)
        from later in Claims.EvidenceAbout(Claims.Relationship).ListOf()
        select (history, later),
        item =>
        {
            var before = Rectangles.OfRelationship([.. item.history]);
            var after = before.ToList();
            var commit = new Instant(1000);
            Rectangles.Apply(after, commit, Timeline.OfRelationship(item.later));
            foreach (var pin in Pins())
            {
                Assert.Equal(before.Find(rectangle => rectangle.Contains(pin))?.State, after.Find(rectangle => rectangle.Contains(pin))?.State);
            }
        });

    [Fact]
    public void OfRelationship_ReadsEndedWhereAllHasLapsed()
    {
        var claim = Draw.Sample(Claims.EvidenceAbout(Claims.Relationship)) is var drawn
            ? drawn with
            {
                Claim = drawn.Claim with
                {
                    Rank = Rank.Normal,
                    Stage = Stage.Signed,
                    ValidFrom = PartialDate.Parse("2024"),
                    ValidTo = PartialDate.Parse("2024"),
                },
            }
            : null!;
        var rectangles = Rectangles.OfRelationship([new Attachment(claim, new KnownInterval(claim.Claim.KnownFrom, Instant.Open))]);
        Assert.Equal([Stage.Signed, Stage.Ended], rectangles.Select(rectangle => rectangle.State.Stage));
        Assert.Equal(new DateOnly(2025, 1, 1), rectangles[1].Valid.From);
    }

    private static IEnumerable<Pin> Pins() =>
        from day in Days from moment in Enumerable.Range(0, 21) select new Pin(day, new Instant((moment * 5) + 1));

    // DESIGN.md, "When a claim holds", read literally.
    private static (List<Evidence> Standing, bool Lapsed) Standing(IEnumerable<Attachment> history, Pin pin)
    {
        var known = history
            .Where(item => item.Known.From <= pin.KnownAt && pin.KnownAt < item.Known.To && item.Evidence.Claim.Rank != Rank.Deprecated)
            .Select(item => item.Evidence)
            .ToList();
        var holding = known.FindAll(item =>
            (item.Claim.ValidFrom?.First ?? item.Claim.AnnouncedOn?.First ?? DateOnly.MinValue) <= pin.ValidAt
            && pin.ValidAt <= (item.Claim.ValidTo?.Last ?? DateOnly.MaxValue));
        var lapsed = known.FindAll(item => item.Claim.ValidTo?.Last < pin.ValidAt);
        var standing = holding.Count > 0 ? holding : lapsed;
        standing.Sort(BestClaimOrder.Instance);
        return (standing, holding.Count == 0);
    }

    private static RelationshipState? NaiveRelationship(IEnumerable<Attachment> history, Pin pin)
    {
        var (standing, lapsed) = Standing(history, pin);
        if (standing.Count == 0)
        {
            return null;
        }

        var support = NaiveSupport(standing);
        return new RelationshipState
        {
            BestClaim = standing[0].Claim.Id,
            Stage = lapsed ? Stage.Ended : standing[0].Claim.Stage!.Value,
            AnnouncedOn = standing.Select(item => item.Claim.AnnouncedOn).FirstOrDefault(date => date is not null),
            ValidFrom = standing.Select(item => item.Claim.ValidFrom).FirstOrDefault(date => date is not null),
            ValidTo = standing.Select(item => item.Claim.ValidTo).FirstOrDefault(date => date is not null),
            Share = standing.Select(item => item.Claim.Share).FirstOrDefault(share => share is not null),
            Products = standing.Select(item => item.Claim.Products).FirstOrDefault(list => list.Count > 0) ?? [],
            Confidence = support.Confidence,
            IndependentOrigins = support.Origins,
            Tiers = support.Tiers,
        };
    }

    private static FactState? NaiveFact(IEnumerable<Attachment> history, Pin pin)
    {
        var (standing, lapsed) = Standing(history, pin);
        if (standing.Count == 0 || lapsed)
        {
            return null;
        }

        var support = NaiveSupport(standing);
        return new FactState
        {
            BestClaim = standing[0].Claim.Id,
            Text = standing.Select(item => item.Claim.Text).FirstOrDefault(text => text is not null),
            Confidence = support.Confidence,
            IndependentOrigins = support.Origins,
        };
    }

    // Noisy-or over independent origins, of the claims that side with the best.
    private static Support NaiveSupport(List<Evidence> standing)
    {
        var side = standing.FindAll(item => (item.Claim.Stage == Stage.Denied) == (standing[0].Claim.Stage == Stage.Denied));
        double[] weights = [0.99, 0.95, 0.9, 0.7, 0.4];
        var origins = side.GroupBy(item => item.OriginKey, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var doubt = origins.Aggregate(1.0, (product, group) => product * (1 - group.Max(item => item.Claim.Confidence * weights[(int)item.Tier])));
        return new Support(
            Math.Round(1 - doubt, 4, MidpointRounding.AwayFromZero),
            origins.Count,
            side.Aggregate(SourceTiers.None, (tiers, item) => tiers | (SourceTiers)(1 << (int)item.Tier)));
    }
}
