using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

public static partial class ConflictRules
{
    private static ConflictFinding? ValueDiffers(ConflictSubject subject) => Told(
        subject.Pairwise((a, b) => a.Value is { } one && b.Value is { } other && a.By == b.By && Unordered(a, b) && !CanBeSame(one, other)),
        "Amounts differ and no dates put them in order",
        claim => claim.Value);

    private static ConflictFinding? VolumeDiffers(ConflictSubject subject) => Told(
        subject.Pairwise((a, b) => a.Volume is { } one && b.Volume is { } other && a.By == b.By && Unordered(a, b)
            && Same(one.Unit, other.Unit) && Same(one.Per ?? "", other.Per ?? "")
            && !AmountRange.Of(one.Amount, one.Max, one.Qualifier).Meets(AmountRange.Of(other.Amount, other.Max, other.Qualifier))),
        "Quantities differ and no dates put them in order",
        claim => claim.Volume);

    private static ConflictFinding? EquivalentImplausible(ConflictSubject subject)
    {
        var claims = subject.Claims.Where(claim => claim.Rank != Rank.Deprecated && claim.Value is { } value && Slip(value) is not null).ToList();
        return claims.Count == 0
            ? null
            : new ConflictFinding(claims, string.Join(" ", claims.Select(claim => $"{claim.Source} says that {Slip(claim.Value!)}.")));
    }

    // What is wrong between an amount and its stated equivalent; null where nothing is.
    private static string? Slip(Money value)
    {
        for (; value.StatedEquivalent is { } equal; value = equal)
        {
            if (!ReferenceRates.CanBeSame(value.Amount, value.Currency, equal.Amount, equal.Currency))
            {
                var rough = ReferenceRates.Convert(value.Amount, value.Currency, equal.Currency)!.Value;
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{value.Amount} {value.Currency} are {equal.Amount} {equal.Currency}, while at rough rates they are about {rough:0.##} {equal.Currency}");
            }
        }

        return null;
    }

    private static bool CanBeSame(Money one, Money other) => one.Currency == other.Currency
        ? AmountRange.Of(one.Amount, one.Max, one.Qualifier).Meets(AmountRange.Of(other.Amount, other.Max, other.Qualifier))
        : ReferenceRates.CanBeSame(one.Amount, one.Currency, other.Amount, other.Currency)
            || one.Max is not null || other.Max is not null || one.Qualifier > Qualifier.About || other.Qualifier > Qualifier.About;

    private static bool Same(string a, string b) => NameFolding.Fold(a) == NameFolding.Fold(b);
}
