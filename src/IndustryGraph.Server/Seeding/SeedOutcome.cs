using IndustryGraph.Questions;

namespace IndustryGraph.Server.Seeding;

/// <summary>What became of a seed.</summary>
/// <param name="IsNew">Whether it was recorded now; false where the store had taken in these very files before.</param>
/// <param name="Import">The counts of the import, of now or of then.</param>
/// <param name="Problems">Where the files do not fit what the store holds; then nothing was written.</param>
public sealed record SeedOutcome(bool IsNew, ImportOutcome Import, IReadOnlyList<SeedProblem> Problems);
