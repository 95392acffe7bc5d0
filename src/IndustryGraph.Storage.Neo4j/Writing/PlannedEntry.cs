namespace IndustryGraph.Storage.Neo4j;

/// <summary>An entry of the log to come.</summary>
internal sealed record PlannedEntry(ChangeKind Kind, string Slug, string? Reason);
