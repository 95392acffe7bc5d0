using IndustryGraph.Model;

namespace IndustryGraph.Questions;

public static partial class ConflictRules
{
    private static ConflictFinding? StageDiffers(ConflictSubject subject) => Told(
        subject.Pairwise((a, b) => a.Stage != b.Stage && !IsDenial(a, b) && Unordered(a, b)),
        "Stages differ and no dates put them in order",
        claim => claim.Stage);

    private static ConflictFinding? Denied(ConflictSubject subject) => Told(
        subject.Pairwise((a, b) => a.Stage is not null && IsDenial(a, b)),
        "What one reports another denies",
        claim => claim.Stage);

    private static bool IsDenial(Claim a, Claim b) => (a.Stage == Stage.Denied) != (b.Stage == Stage.Denied);

    private static ConflictFinding? ShareDiffers(ConflictSubject subject) => Told(
        subject.Pairwise((a, b) => a.Share is { } one && b.Share is { } other && one != other && Unordered(a, b)),
        "Shares differ and no dates put them in order",
        claim => claim.Share);

    private static ConflictFinding? AnnouncedDiffers(ConflictSubject subject) => subject.Relationship is null ? null : Told(
        subject.Pairwise((a, b) => a.Stage == b.Stage && a.Value == b.Value && a.Products.ToHashSet().SetEquals(b.Products) && Apart(a.AnnouncedOn, b.AnnouncedOn)),
        "The same is announced at different times",
        claim => claim.AnnouncedOn);

    private static ConflictFinding? ValidityDiffers(ConflictSubject subject) => Told(
        subject.Pairwise((a, b) => a.Stage == b.Stage && Unordered(a.AnnouncedOn, b.AnnouncedOn) && (Apart(a.ValidFrom, b.ValidFrom) || Apart(a.ValidTo, b.ValidTo))),
        "It is said to hold at different times",
        claim => new[] { claim.ValidFrom, claim.ValidTo });

    private static ConflictFinding? StartDiffers(ConflictSubject subject) => Told(
        subject.Pairwise((a, b) => a.Stage == b.Stage && Unordered(a.AnnouncedOn, b.AnnouncedOn) && Apart(a.ExpectedStart, b.ExpectedStart)),
        "Different starts are expected",
        claim => claim.ExpectedStart);

    // Both relationships may be right where the products differ, or where two companies hold parts of one another.
    private static ConflictFinding? BothWays(ConflictSubject subject)
    {
        if (subject is not { Relationship: { } one, Reverse: { Relationship: { } other } reverse } || !Standing(one) || !Standing(other))
        {
            return null;
        }

        var contradict = one.Key.Type switch
        {
            RelationshipType.Owns => (one.State.Share ?? 1) > 0.5m && (other.State.Share ?? 1) > 0.5m,
            RelationshipType.Acquires => true,
            var type => type.Info().Flow && SameGoods(one.State, other.State),
        };
        if (!contradict)
        {
            return null;
        }

        Claim[] claims = [.. subject.Claims.Concat(reverse.Claims).Where(claim => claim.Rank != Rank.Deprecated && claim.Stage != Stage.Denied)];
        var wording = one.Key.Type.Info().Meaning;
        return new ConflictFinding(
            claims,
            $"{one.Key.From} {wording} {one.Key.To} ({Sources(subject)}), and {other.Key.From} {wording} {other.Key.To} ({Sources(reverse)}).");
    }

    private static bool Standing(Relationship relationship) => relationship.State.Stage.IsOrdered();

    private static bool SameGoods(RelationshipState a, RelationshipState b) =>
        a.Products.Count == 0 ? b.Products.Count == 0 : a.Products.Any(b.Products.Contains);

    private static string Sources(ConflictSubject subject) =>
        string.Join(", ", subject.Claims.Where(claim => claim.Rank != Rank.Deprecated).Select(claim => claim.Source.Value).Distinct());
}
