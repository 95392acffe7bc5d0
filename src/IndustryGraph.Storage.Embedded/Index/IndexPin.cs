namespace IndustryGraph.Storage.Embedded;

/// <summary>A pin as the index counts: the number of the last commit that is known, and the day.</summary>
/// <param name="Commit">Commits count from 1; 0 knows nothing.</param>
/// <param name="Day">As in <see cref="DateOnly.DayNumber"/>.</param>
internal readonly record struct IndexPin(int Commit, int Day);
