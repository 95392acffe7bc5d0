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
}
