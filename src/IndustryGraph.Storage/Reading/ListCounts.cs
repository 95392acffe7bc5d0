namespace IndustryGraph.Storage;

/// <summary>How long a list is.</summary>
/// <param name="Total">Items, bounds of the page left aside.</param>
/// <param name="Others">Of relationships at an anchor: distinct entities at the other end. Elsewhere the same as <paramref name="Total"/>.</param>
public readonly record struct ListCounts(int Total, int Others);
