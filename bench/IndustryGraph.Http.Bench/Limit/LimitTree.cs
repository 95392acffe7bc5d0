namespace IndustryGraph.Http.Bench.Limit;

/// <summary>
/// Everyone up the chain, breadth first. Companies are bits in the order of names, so that a tier is in order as soon as it
/// is found. For one thread; used over again.
/// </summary>
internal sealed class LimitTree(LimitGraph graph)
{
    private readonly ulong[] _seen = new ulong[(graph.Companies + 63) / 64];
    private readonly ulong[] _tier = new ulong[(graph.Companies + 63) / 64];
    private readonly int[] _frontier = new int[graph.Companies];

    /// <summary>The first of them, with their tiers.</summary>
    public (int Company, int Tier)[] First { get; } = new (int, int)[100];

    /// <returns>How many there are in all, and how many of them are in <see cref="First"/>.</returns>
    public (int All, int Listed) Walk(int root, int tiers)
    {
        var (starts, others, kinds, flow) = (graph.Suppliers.Starts, graph.Suppliers.Others, graph.Suppliers.Kinds, LimitGraph.Flow);
        Array.Clear(_seen);
        _seen[root >> 6] = 1UL << root;
        _frontier[0] = root;
        var (size, all, listed) = (1, 0, 0);
        for (var tier = 1; tier <= tiers && size > 0; tier++)
        {
            for (var i = 0; i < size; i++)
            {
                var end = starts[_frontier[i] + 1];
                for (var row = starts[_frontier[i]]; row < end; row++)
                {
                    if (flow[kinds[row]])
                    {
                        _tier[others[row] >> 6] |= 1UL << others[row];
                    }
                }
            }

            size = 0;
            for (var word = 0; word < _tier.Length; word++)
            {
                var found = _tier[word] & ~_seen[word];
                _tier[word] = 0;
                _seen[word] |= found;
                for (; found != 0; found &= found - 1)
                {
                    _frontier[size++] = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(found);
                }
            }

            for (var i = 0; i < size && listed < First.Length; i++)
            {
                First[listed++] = (_frontier[i], tier);
            }

            all += size;
        }

        return (all, listed);
    }
}
