using System.Buffers;
using System.Collections;
using System.Runtime.InteropServices;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// The members of a supply tree, tier by tier: a tier is put into the order of names when somebody looks at it, and a record is
/// made of a member that is looked at. Safe for use by many threads at once.
/// </summary>
/// <param name="view">The graph.</param>
internal sealed class TreeMembers(IGraphView view) : IReadOnlyList<SupplyTreeMember>
{
    private readonly Lock _gate = new();
    private readonly List<(int Node, int Relationship)> _members = [];

    // Where each tier ends; it begins where the one before ends.
    private readonly List<int> _ends = [];
    private int _sorted;

    public int Count => _members.Count;

    public SupplyTreeMember this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var tier = 0;
            while (_ends[tier] <= index)
            {
                tier++;
            }

            SortThrough(tier);
            var (node, relationship) = _members[index];
            return new SupplyTreeMember((Company)view.NodeAt(node)!, tier + 1, view.RelationshipAt(relationship));
        }
    }

    /// <summary>Adds a member to the tier that is being filled. Nobody may look before all are added.</summary>
    public void Add(in ReachedNode reached) => _members.Add((reached.Node, reached.Relationship));

    /// <summary>Ends the tier that is being filled; the next begins.</summary>
    public void EndTier() => _ends.Add(_members.Count);

    public IEnumerator<SupplyTreeMember> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void SortThrough(int tier)
    {
        if (Volatile.Read(ref _sorted) > tier)
        {
            return;
        }

        lock (_gate)
        {
            for (; _sorted <= tier; Volatile.Write(ref _sorted, _sorted + 1))
            {
                var start = _sorted == 0 ? 0 : _ends[_sorted - 1];
                Sort(CollectionsMarshal.AsSpan(_members)[start.._ends[_sorted]]);
            }
        }
    }

    private void Sort(Span<(int Node, int Relationship)> tier)
    {
        var rented = ArrayPool<ulong>.Shared.Rent(tier.Length);
        var keys = rented.AsSpan(0, tier.Length);
        for (var i = 0; i < tier.Length; i++)
        {
            keys[i] = view.NameKey(tier[i].Node);
        }

        keys.Sort(tier);
        SettleTies(keys, tier);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    private void SettleTies(ReadOnlySpan<ulong> keys, Span<(int Node, int Relationship)> tier)
    {
        for (var i = 0; i < keys.Length;)
        {
            var end = i + 1;
            while (end < keys.Length && keys[end] == keys[i])
            {
                end++;
            }

            if (end - i > 1)
            {
                tier[i..end].Sort((x, y) => view.CompareNames(x.Node, y.Node));
            }

            i = end;
        }
    }
}
