using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Pages as <see cref="Fragments.Page"/> returns them.</summary>
internal static class Pages
{
    public static Dictionary<string, object?> ParametersOf(PageRequest page) => new()
    {
        ["after"] = page.After,
        ["before"] = page.Before,
        ["fromEnd"] = page.FromEnd,
        ["limit"] = page.Limit,
    };

    public static Page<T> Read<T>(IRecord row, PageRequest page, Func<object, T> read)
    {
        var total = (int)row.Number("total");
        return new Page<T>(
            row.List("items").ConvertAll(item => read(item)),
            Rows.As<bool>(row["previous"], "previous"),
            Rows.As<bool>(row["next"], "next"),
            page.Count ? new ListCounts(total, (int)row.Number("others")) : null);
    }

    /// <summary>One page for each place, from rows that name theirs.</summary>
    public static (Page<T>[] Result, int Size) ReadAll<T>(List<IRecord> rows, int count, PageRequest page, Func<object, T> read)
    {
        var pages = new Page<T>[count];
        var size = count;
        foreach (var row in rows)
        {
            var found = Read(row, page, read);
            pages[row.Number("place")] = found;
            size += found.Items.Count;
        }

        return (pages, size);
    }

    /// <summary>A page of a list that is ordered already.</summary>
    public static Page<T> Cut<T>(List<T> ordered, Func<T, string> idOf, PageRequest page)
    {
        ListCounts? counts = page.Count ? new ListCounts(ordered.Count, ordered.Count) : null;
        var low = page.After is null ? 0 : ordered.FindIndex(item => idOf(item) == page.After) + 1;
        var high = page.Before is null ? ordered.Count : ordered.FindIndex(item => idOf(item) == page.Before);
        if ((page.After is not null && low == 0) || high < 0)
        {
            return new Page<T>([], false, false, counts);
        }

        high = Math.Max(low, high);
        var length = Math.Min(page.Limit, high - low);
        var first = page.FromEnd ? high - length : low;
        return new Page<T>(ordered.GetRange(first, length), first > 0, first + length < ordered.Count, counts);
    }
}
