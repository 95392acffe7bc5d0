using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>One entry of the append-only log.</summary>
/// <param name="Sequence">Counts up without gaps from 1.</param>
/// <param name="RecordedAt">The commit it belongs to; all entries of one commit share it.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Slug">The record it happened to; of a merge, the one that went.</param>
/// <param name="Actor">Who wrote it; null where nobody was named.</param>
/// <param name="Reason">Why; null where nothing was said.</param>
public sealed record LogEntry(long Sequence, Instant RecordedAt, ChangeKind Kind, string Slug, string? Actor, string? Reason);
