namespace IndustryGraph.Storage;

/// <summary>Part of an ordered list.</summary>
/// <param name="Items">The items, in the order of the list, whichever end they were asked from.</param>
/// <param name="HasPrevious">
/// Whether items stand before these, within the bounds of the page or not; of an empty page, before the place where they
/// would begin.
/// </param>
/// <param name="HasNext">Whether items stand after these, within the bounds or not.</param>
/// <param name="Counts">How long the list is; null where it was not asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, bool HasPrevious, bool HasNext, ListCounts? Counts = null)
{
    public static readonly Page<T> Empty = new([], false, false, new ListCounts(0, 0));
}
