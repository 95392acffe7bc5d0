namespace IndustryGraph.Storage;

/// <summary>
/// Which part of an ordered list is wanted. A position is the id of an item: at a pin the order of a list is fixed, so
/// an id tells its place for good, and the deepest page costs what the first does. An id that is not in the list, as after
/// a mistake, empties the page: it neither begins anew nor tells of more.
/// </summary>
/// <param name="Limit">How many items at the most, from 0.</param>
/// <param name="After">Only what stands after this item; null for no bound.</param>
/// <param name="Before">Only what stands before this item; null for no bound.</param>
/// <param name="FromEnd">Whether the last items within the bounds are wanted instead of the first.</param>
/// <param name="Count">Whether <see cref="Page{T}.Counts"/> are wanted; with a limit of 0 nothing else is.</param>
public sealed record PageRequest(
    int Limit, string? After = null, string? Before = null, bool FromEnd = false, bool Count = false)
{
    /// <summary>How many there are, and none of them.</summary>
    public static readonly PageRequest CountOnly = new(0, Count: true);

    /// <summary>Everything.</summary>
    public static readonly PageRequest All = new(int.MaxValue);
}
