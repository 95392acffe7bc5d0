namespace IndustryGraph.Storage.Embedded;

/// <summary>Entries of the log about nodes or claims that count up, one after another.</summary>
/// <param name="Kind">What happened to each.</param>
/// <param name="Node">The first node; null of claims.</param>
/// <param name="Claim">The first claim; null of nodes.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct PlannedEntry(ChangeKind Kind, int? Node, int? Claim, int Count)
{
    /// <summary>Whether an entry carries this one on. Retractions stand alone, each with its reason.</summary>
    public bool IsFollowedBy(ChangeKind kind, int? node, int? claim) =>
        kind == Kind && kind != ChangeKind.ClaimRetracted && node == Node + Count && claim == Claim + Count;
}
