namespace IndustryGraph.Model;

/// <summary>
/// A claim, and when it counted for one subject. That is as long as it was known, unless a merge moved it from one
/// subject to another.
/// </summary>
public sealed record Attachment(Evidence Evidence, KnownInterval Known);
