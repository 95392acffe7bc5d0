namespace IndustryGraph.Http.Bench.Limit;

/// <summary>Compressed sparse rows: what belongs to company c stands from Starts[c] up to Starts[c + 1], by name.</summary>
/// <param name="Starts">Where each company's begin; one more than there are companies.</param>
/// <param name="Others">The companies at the other end.</param>
/// <param name="Kinds">Type and stage of each, as one byte.</param>
internal sealed record LimitRows(int[] Starts, int[] Others, byte[] Kinds)
{
    public static LimitRows Of(int companies, IEnumerable<(int Company, int Other, byte Kind)> deals)
    {
        var sorted = deals.ToArray();
        Array.Sort(sorted);
        var starts = new int[companies + 1];
        foreach (var deal in sorted)
        {
            starts[deal.Company + 1]++;
        }

        for (var i = 0; i < companies; i++)
        {
            starts[i + 1] += starts[i];
        }

        return new LimitRows(starts, [.. sorted.Select(deal => deal.Other)], [.. sorted.Select(deal => deal.Kind)]);
    }
}
