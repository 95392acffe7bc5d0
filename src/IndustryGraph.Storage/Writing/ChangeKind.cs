namespace IndustryGraph.Storage;

/// <summary>What an entry of the log says happened.</summary>
public enum ChangeKind
{
    NodeRecorded,
    NodesMerged,
    NodesUnmerged,
    ClaimRecorded,
    ClaimRetracted,
    SourceRecorded,

    /// <summary>The text of a node or claim was erased; what it was is kept nowhere.</summary>
    TextErased,
}
