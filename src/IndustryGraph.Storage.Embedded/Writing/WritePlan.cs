using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// A change set that was checked and worked out, so that writing it to the file and then into the index needs nothing
/// more that could fail.
/// </summary>
internal sealed class WritePlan(ChangeSet changes, int commit, Instant at)
{
    public ChangeSet Changes { get; } = changes;

    public int Commit { get; } = commit;

    public Instant At { get; } = at;

    /// <summary>Versions that differ from the one that stands.</summary>
    public List<PlannedNode> Nodes { get; } = [];

    /// <summary>Redirects that differ from the one that stands.</summary>
    public List<Redirect> Redirects { get; } = [];

    /// <summary>By id.</summary>
    public IReadOnlyList<PlannedClaim> Claims { get; set; } = [];

    /// <summary>How many nodes and claims it writes.</summary>
    public int Records => Nodes.Count + Claims.Count;

    public List<PlannedClosure> Closures { get; } = [];

    public List<PlannedMove> Moves { get; } = [];

    /// <summary>What the log says of it.</summary>
    public List<PlannedEntry> Entries { get; } = [];

    /// <summary>
    /// The states of every subject that is touched, as known from the commit on, but for those that a claim tells by itself.
    /// </summary>
    public List<PlannedStates> States { get; } = [];

    /// <summary>Adds an entry to the log.</summary>
    public void Enter(ChangeKind kind, int? node, int? claim)
    {
        if (Entries.Count > 0 && Entries[^1] is var last && last.IsFollowedBy(kind, node, claim))
        {
            Entries[^1] = last with { Count = last.Count + 1 };
        }
        else
        {
            Entries.Add(new PlannedEntry(kind, node, claim, 1));
        }
    }
}
