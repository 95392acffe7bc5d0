using IndustryGraph.Bench.Generator;

namespace IndustryGraph.Bench.Bare;

/// <summary>Compressed sparse rows: what belongs to key k stands from Starts[k] up to Starts[k + 1].</summary>
internal sealed record BareRows(int[] Starts, int[] Others, int[] Deals, byte[] Kinds)
{
    public static BareRows Of(int keys, List<Deal> deals, Func<Deal, int> keyOf, Func<Deal, int> otherOf)
    {
        var starts = new int[keys + 1];
        foreach (var deal in deals)
        {
            starts[keyOf(deal) + 1]++;
        }

        for (var i = 0; i < keys; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts[..keys];
        var (others, numbers, kinds) = (new int[deals.Count], new int[deals.Count], new byte[deals.Count]);
        for (var i = 0; i < deals.Count; i++)
        {
            var place = next[keyOf(deals[i])]++;
            (others[place], numbers[place], kinds[place]) = (otherOf(deals[i]), i, BareGraph.KindOf(deals[i]));
        }

        return new BareRows(starts, others, numbers, kinds);
    }

    public static BareRows Buckets(int keys, List<Deal> deals, Func<Deal, int> keyOf) => Of(keys, deals, keyOf, _ => 0);
}
