using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// The one claim about a relationship, whose states can be told without a timeline: what <see cref="Rectangles.OfRelationship"/>
/// gives, for most relationships at a fraction of its cost.
/// </summary>
/// <param name="Index">The claim.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Announced">When it was announced.</param>
/// <param name="Detail">Its rarer attributes; null where it has none.</param>
/// <param name="Support">How well it is supported.</param>
internal readonly record struct LoneClaim(int Index, Stage Stage, PartialDate? Announced, StateDetail? Detail, Support Support)
{
    /// <summary>Whether a claim about a relationship gives the states that it says, and no others.</summary>
    public static bool IsEnough(Claim claim) => claim.Rank != Rank.Deprecated && claim.HoldsFrom <= claim.HoldsTo;

    /// <param name="index">The claim.</param>
    /// <param name="claim">Its attributes, which are enough.</param>
    /// <param name="tier">That of its source.</param>
    public static LoneClaim Of(int index, Claim claim, SourceTier tier) =>
        new(index, claim.Stage!.Value, claim.AnnouncedOn, StateDetail.Of(claim), Support.Of(claim.Confidence, tier));

    /// <summary>Adds its states: the one it says and, once it has lapsed, that it ended.</summary>
    public void AddTo(RelationshipTable table, int relationship, int commit)
    {
        var last = Detail?.ValidTo?.Last ?? DateOnly.MaxValue;
        var lapses = last < DateOnly.MaxValue && Stage != Stage.Ended;
        var state = new RectangleRow
        {
            ValidFrom = (Detail?.ValidFrom?.First ?? Announced?.First ?? DateOnly.MinValue).DayNumber,
            ValidTo = (lapses ? last : DateOnly.MaxValue).DayNumber,
            KnownFrom = commit,
            KnownTo = RectangleRow.Open,
            BestClaim = Index,
            Announced = Announced is { } date ? table.Dates.NumberOf(date) : -1,
            Detail = Detail is null ? -1 : table.Details.NumberOf(Detail),
            Origins = Support.Origins,
            Confidence = (ushort)Math.Round(Support.Confidence * 10000),
            Stage = Stage,
            Tiers = Support.Tiers,
        };
        table.AddState(relationship, state);
        if (lapses)
        {
            state.ValidFrom = last.DayNumber + 1;
            state.ValidTo = DateOnly.MaxValue.DayNumber;
            state.Stage = Stage.Ended;
            table.AddState(relationship, state);
        }
    }
}
