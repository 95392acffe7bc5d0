using System.Collections.Frozen;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

public static partial class ConflictRules
{
    // Predicates, as slugs, whose text is the country that a company or facility belongs to.
    private static readonly FrozenSet<string> Countries =
        new[] { "nationality", "country", "seat", "headquarters", "headquarters-country", "domicile", "country-of-origin" }.ToFrozenSet();

    private static ConflictFinding? DueDiffers(ConflictSubject subject) => Told(
        subject.Pairwise((a, b) => Unordered(a, b) && Apart(a.By, b.By) && a.Value == b.Value && a.Volume == b.Volume),
        "It is to be reached by different times",
        claim => claim.By);

    // "battery maker" and "battery cell maker" go together; "battery maker" and "car maker" do not.
    private static ConflictFinding? TextDiffers(ConflictSubject subject) => subject.Record is not Fact { Key.Kind: FactKind.Attribute } ? null : Told(
        subject.Pairwise((a, b) => a.Text is { } one && b.Text is { } other && Unordered(a, b) && !Agree(Words(one), Words(other))),
        "Texts differ and no dates put them in order",
        claim => claim.Text);

    private static ConflictFinding? CountryDiffers(ConflictSubject subject)
    {
        if (subject.Record is not Fact { Key: var key } || subject.Country is not { } country || !Countries.Contains(Slug.From(key.Predicate)))
        {
            return null;
        }

        return Told(
            [.. subject.Claims.Where(claim => claim.Rank != Rank.Deprecated && claim.Text is { } text && IsCountry(text) && !text.Equals(country, StringComparison.OrdinalIgnoreCase))],
            $"On record {key.Entity} belongs to {country}",
            claim => claim.Text);
    }

    private static bool IsCountry(string text) => text.Length == 2 && text.All(char.IsAsciiLetter);

    private static HashSet<string> Words(string text) => [.. Slug.From(text).Split('-')];

    private static bool Agree(HashSet<string> a, HashSet<string> b) => a.IsSubsetOf(b) || b.IsSubsetOf(a);
}
