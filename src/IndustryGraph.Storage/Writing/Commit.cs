namespace IndustryGraph.Storage;

/// <summary>What became of a change set.</summary>
/// <param name="Revision">The revision after it; of a replay or where nothing was new, the one that stood.</param>
/// <param name="Replayed">Whether its idempotency key had been used before, so that nothing was written.</param>
/// <param name="Receipt">The receipt kept with the idempotency key.</param>
public sealed record Commit(Revision Revision, bool Replayed, string? Receipt);
