namespace IndustryGraph.Storage;

/// <summary>Takes the text of a record away for good.</summary>
/// <param name="Slug">A node's or claim's own id, which need not answer any more.</param>
/// <param name="Actor">Who does it.</param>
/// <param name="Reason">Why; it stays in the log, so it must not repeat the text.</param>
public sealed record Erasure(string Slug, string? Actor, string? Reason);
