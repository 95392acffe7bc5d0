using System.Buffers;
using System.Runtime.InteropServices;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// The supply tree of one root over a view of the graph: the same as <see cref="SupplyTreeWalk"/> finds through the port, in
/// numbers until a member is looked at.
/// </summary>
internal sealed class ViewedTreeWalk(IGraphView view, CompanyFilter? listed, AnchorEnd end, WalkBounds bounds)
{
    private readonly WalkBuffer _buffer = WalkBuffer.Rent();
    private readonly List<SupplyTier> _tiers = [];
    private readonly List<Listed> _members = [];
    private Truncation? _truncated;

    private List<ReachedNode> Reached => _buffer.Reached;

    /// <summary>Walks once.</summary>
    /// <param name="root">Where the walk begins; one that is not in the view leads nowhere.</param>
    /// <param name="maxTiers">How many tiers are walked, at least 1.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public SupplyTree Walk(NodeId root, int maxTiers, CancellationToken cancellation)
    {
        using var buffer = _buffer;
        var start = view.Find(root);
        if (start < 0)
        {
            return new SupplyTree([], [], 1, null);
        }

        using var places = NodeMarks.Rent(view.Nodes);
        places[start] = 0;
        Reached.Add(new ReachedNode(start));
        var first = 0;
        for (var tier = 1; tier <= maxTiers && first < Reached.Count && _truncated is null; tier++)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = Reached.Count;
            Reach(places, first, next);
            first = next;
            Cut(next);
            List(next, tier);
        }

        Peek(places, first);
        return new SupplyTree(new ListView<SupplyTreeMember>(_members.Count, MemberAt), _tiers, Reached.Count, _truncated);
    }

    private void Reach(NodeMarks places, int first, int next)
    {
        var reached = Reached;
        for (var i = first; i < next; i++)
        {
            var near = reached[i].Node;
            var nearKey = view.IdKey(near);
            var count = view.Around(near, end, ref _buffer.Hops);
            foreach (ref readonly var hop in _buffer.Hops.AsSpan(0, count))
            {
                var place = places[hop.Other];
                if (place < 0)
                {
                    places[hop.Other] = reached.Count;
                    reached.Add(new ReachedNode(in hop, near, nearKey));
                }
                else if (place >= next)
                {
                    CollectionsMarshal.AsSpan(reached)[place].Meet(view, in hop, near, nearKey);
                }
            }
        }
    }

    // Where there is not room for all of a tier, those with the smallest ids stay.
    private void Cut(int next)
    {
        var room = Math.Max(next, bounds.MaxNodes);
        if (Reached.Count > room)
        {
            _truncated = Truncation.Nodes;
            Reached.Sort(next, Reached.Count - next, Comparer<ReachedNode>.Create((x, y) => view.IdOf(x.Node).CompareTo(view.IdOf(y.Node))));
            Reached.RemoveRange(room, Reached.Count - room);
        }
    }

    // Puts the tier into the order of names, and lists those who are wanted.
    private void List(int next, int tier)
    {
        var count = Reached.Count - next;
        if (count == 0)
        {
            return;
        }

        var (keys, places) = (ArrayPool<ulong>.Shared.Rent(count), ArrayPool<int>.Shared.Rent(count));
        var (wanted, relationships) = (0, 0);
        for (var i = next; i < Reached.Count; i++)
        {
            var node = Reached[i].Node;
            if (IsListed(node))
            {
                (keys[wanted], places[wanted++]) = (view.NameKey(node), i);
                relationships += Reached[i].Relationships;
            }
        }

        Array.Sort(keys, places, 0, wanted);
        SettleTies(keys.AsSpan(0, wanted), places.AsSpan(0, wanted));
        foreach (var place in places.AsSpan(0, wanted))
        {
            _members.Add(new Listed(Reached[place].Node, Reached[place].Relationship, tier));
        }

        ArrayPool<ulong>.Shared.Return(keys);
        ArrayPool<int>.Shared.Return(places);
        _tiers.Add(new SupplyTier(tier, wanted, relationships));
        _truncated ??= bounds.TimeIsUp ? Truncation.Time : null;
    }

    private bool IsListed(int node) => view.KindOf(node) == NodeKind.Company && (listed is null || listed.Matches((Company)view.NodeAt(node)!));

    private void SettleTies(ReadOnlySpan<ulong> keys, Span<int> places)
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
                places[i..end].Sort((x, y) => view.CompareNames(Reached[x].Node, Reached[y].Node));
            }

            i = end;
        }
    }

    // Whether anybody is left beyond the last tier.
    private void Peek(NodeMarks places, int first)
    {
        for (var i = first; i < Reached.Count && _truncated is null; i++)
        {
            var count = view.Around(Reached[i].Node, end, ref _buffer.Hops);
            foreach (ref readonly var hop in _buffer.Hops.AsSpan(0, count))
            {
                if (places[hop.Other] < 0)
                {
                    _truncated = Truncation.Tiers;
                    return;
                }
            }
        }
    }

    private SupplyTreeMember MemberAt(int index)
    {
        var member = _members[index];
        return new SupplyTreeMember((Company)view.NodeAt(member.Node)!, member.Tier, view.RelationshipAt(member.Relationship));
    }

    private readonly record struct Listed(int Node, int Relationship, int Tier);
}
