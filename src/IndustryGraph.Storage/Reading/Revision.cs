using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>How far the log has come.</summary>
/// <param name="StoreId">Made at random when the store was created, the same ever after.</param>
/// <param name="Sequence">The number of the last entry of the log; 0 of an empty store.</param>
/// <param name="At">When it was committed; <see cref="Instant.Beginning"/> of an empty store.</param>
public sealed record Revision(string StoreId, long Sequence, Instant At);
