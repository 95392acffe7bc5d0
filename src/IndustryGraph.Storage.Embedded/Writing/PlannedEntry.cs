namespace IndustryGraph.Storage.Embedded;

/// <summary>An entry of the log, about a node or a claim.</summary>
internal sealed record PlannedEntry(ChangeKind Kind, int? Node, int? Claim);
