using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// The table of rules; docs/conflicts.md explains each. Claims whose dates put them in order tell a development and
/// contradict nothing. Deprecated claims count, so that what an editor has settled can still be seen, but not against
/// one another.
/// </summary>
public static partial class ConflictRules
{
    public static IReadOnlyList<ConflictRule> All { get; } =
    [
        new("stage-differs", ConflictKind.Stage, "Claims state different stages, and no dates tell which came later.", StageDiffers),
        new("denied", ConflictKind.Stage, "One claim denies what another reports, whatever the dates.", Denied),
        new("value-differs", ConflictKind.Value, "Claims state amounts of money that cannot be the same, and no dates tell which came later.", ValueDiffers),
        new("volume-differs", ConflictKind.Value, "Claims state quantities in one unit that cannot be the same, and no dates tell which came later.", VolumeDiffers),
        new("share-differs", ConflictKind.Value, "Claims state different shares of an ownership, and no dates tell which came later.", ShareDiffers),
        new("announced-differs", ConflictKind.Date, "Claims that agree in stage, products and value were announced at different times.", AnnouncedDiffers),
        new("validity-differs", ConflictKind.Date, "Claims at one stage, not announced one after the other, let it begin or end at different times.", ValidityDiffers),
        new("start-differs", ConflictKind.Date, "Claims at one stage, not announced one after the other, expect different starts.", StartDiffers),
        new("due-differs", ConflictKind.Date, "Claims of one fact, not dated one after the other, set different times by which it is to be reached.", DueDiffers),
        new("both-ways", ConflictKind.Direction, "The same is said to flow both ways between two companies, or each to hold most of the other.", BothWays),
        new("text-differs", ConflictKind.Attribute, "Claims of an ATTRIBUTE, not dated one after the other, use words of which neither set holds the other.", TextDiffers),
        new("country-differs", ConflictKind.Attribute, "A nationality or seat that a source names is not the country on record.", CountryDiffers),
        new("equivalent-implausible", ConflictKind.Implausible, "An amount and what its source gives as the same in another currency are more than threefold apart at rough rates.", EquivalentImplausible),
    ];

    // Neither is known to come before the other.
    private static bool Unordered(PartialDate? a, PartialDate? b) =>
        a is not { } one || b is not { } other || one.Overlaps(other.First, other.Last);

    private static PartialDate? TimeOf(Claim claim) => claim.AsOf ?? claim.EventDate;

    private static bool Unordered(Claim a, Claim b) => Unordered(TimeOf(a), TimeOf(b));

    private static bool Apart(PartialDate? a, PartialDate? b) => a is { } one && b is { } other && !one.Overlaps(other.First, other.Last);

    private static ConflictFinding? Told(IReadOnlyList<Claim> claims, string what, Func<Claim, object?> saying) => claims.Count == 0
        ? null
        : new ConflictFinding(claims, $"{what}: {string.Join("; ", claims.Select(claim => Voice(claim, Spoken(saying(claim)))))}.");

    private static string Spoken(object? value) => value switch
    {
        null => "nothing",
        Money money => Amount(money.Amount, money.Max, money.Qualifier, money.Currency),
        Quantity quantity => Amount(quantity.Amount, quantity.Max, quantity.Qualifier, quantity.Per is null ? quantity.Unit : $"{quantity.Unit} per {quantity.Per}"),
        PartialDate date => date.ToString(),
        var other => ValuePrinter.Print(other)!,
    };

    private static string Amount(decimal amount, decimal? max, Qualifier qualifier, string unit)
    {
        var how = qualifier switch
        {
            Qualifier.About => "about ",
            Qualifier.UpTo => "up to ",
            Qualifier.AtLeast => "at least ",
            Qualifier.Over => "over ",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{how}{amount}{(max is null ? "" : " to ")}{max} {unit}");
    }

    private static string Voice(Claim claim, string says)
    {
        var date = TimeOf(claim) is { } time ? time.ToString() : "undated";
        return $"{claim.Source} says {says} ({date}{(claim.Rank == Rank.Deprecated ? ", deprecated" : "")})";
    }
}
