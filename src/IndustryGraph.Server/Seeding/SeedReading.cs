namespace IndustryGraph.Server.Seeding;

/// <summary>A seed, or what is wrong with it.</summary>
/// <param name="Files">Null where there is a problem.</param>
/// <param name="Problems">In the order of files, lines and columns.</param>
public sealed record SeedReading(SeedFiles? Files, IReadOnlyList<SeedProblem> Problems);
