using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>Pages of records that were worked out whole, where a connection wants what a store gives.</summary>
internal static class WholeList
{
    /// <summary>As <see cref="PageRequest"/> says; a position that is not in the list bounds nothing.</summary>
    public static Page<GraphRecord> Page(IReadOnlyList<GraphRecord> items, PageRequest page)
    {
        var start = page.After is { } after ? IndexOf(after) + 1 : 0;
        var end = page.Before is { } before && IndexOf(before) is >= 0 and var index ? index : items.Count;
        var size = Math.Max(0, Math.Min(page.Limit, end - start));
        var first = page.FromEnd ? Math.Max(start, end - size) : start;
        var counts = page.Count ? new ListCounts(items.Count, items.Count) : (ListCounts?)null;
        return new Page<GraphRecord>([.. items.Skip(first).Take(size)], first > 0, first + size < items.Count, counts);

        int IndexOf(string slug)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i].Slug == slug)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
