namespace IndustryGraph.Storage;

/// <summary>A list of claims for each of many anchors, or one over the whole graph.</summary>
/// <param name="Anchor">What the anchors are.</param>
public sealed record ClaimQuery(ClaimAnchor Anchor)
{
    /// <summary>The slugs that the lists hang on, one list each; null for one list over the whole graph.</summary>
    public IReadOnlyList<string>? Anchors { get; init; }

    /// <summary>
    /// Of subjects: only the claims that stand at the pin, which are those that hold on its day, or where none does,
    /// those that have lapsed. Neither closed nor deprecated claims stand. False for the claims of all days.
    /// </summary>
    public bool Standing { get; init; }

    /// <summary>Whether claims that had been corrected or retracted by the pinned moment are in it too.</summary>
    public bool IncludeClosed { get; init; }
}
