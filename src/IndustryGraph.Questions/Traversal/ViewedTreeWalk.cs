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
    private readonly List<ReachedNode> _reached = [];
    private readonly List<SupplyTier> _tiers = [];
    private readonly List<int> _members = [];
    private Hop[] _hops = new Hop[256];
    private Truncation? _truncated;

    /// <param name="root">Where the walk begins; one that is not in the view leads nowhere.</param>
    /// <param name="maxTiers">How many tiers are walked, at least 1.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public SupplyTree Walk(NodeId root, int maxTiers, CancellationToken cancellation)
    {
        var start = view.Find(root);
        if (start < 0)
        {
            return new SupplyTree([], [], 1, null);
        }

        using var places = NodeMarks.Rent(view.Nodes);
        places[start] = 0;
        _reached.Add(new ReachedNode { Node = start });
        var first = 0;
        for (var tier = 1; tier <= maxTiers && first < _reached.Count && _truncated is null; tier++)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = _reached.Count;
            Reach(places, first, next, tier);
            first = next;
            Cut(next);
            List(next, tier);
        }

        Peek(places, first);
        return new SupplyTree(new ListView<SupplyTreeMember>(_members.Count, MemberAt), _tiers, _reached.Count, _truncated);
    }

    private void Reach(NodeMarks places, int first, int next, int tier)
    {
        var reached = _reached;
        for (var i = first; i < next; i++)
        {
            var near = reached[i].Node;
            var count = view.Around(near, end, ref _hops);
            foreach (ref readonly var hop in _hops.AsSpan(0, count))
            {
                var place = places[hop.Other];
                if (place < 0)
                {
                    places[hop.Other] = reached.Count;
                    reached.Add(new ReachedNode(in hop, tier, near));
                }
                else if (place >= next)
                {
                    CollectionsMarshal.AsSpan(reached)[place].Meet(view, in hop, near);
                }
            }
        }
    }

    // Where there is not room for all of a tier, those with the smallest ids stay.
    private void Cut(int next)
    {
        var room = Math.Max(next, bounds.MaxNodes);
        if (_reached.Count > room)
        {
            _truncated = Truncation.Nodes;
            _reached.Sort(next, _reached.Count - next, Comparer<ReachedNode>.Create((x, y) => view.IdOf(x.Node).CompareTo(view.IdOf(y.Node))));
            _reached.RemoveRange(room, _reached.Count - room);
        }
    }

    // Puts the tier into the order of names, and lists those who are wanted.
    private void List(int next, int tier)
    {
        var count = _reached.Count - next;
        if (count == 0)
        {
            return;
        }

        var (keys, places) = (new ulong[count], new int[count]);
        var (wanted, relationships) = (0, 0);
        for (var i = next; i < _reached.Count; i++)
        {
            if (IsListed(_reached[i].Node))
            {
                (keys[wanted], places[wanted++]) = (view.NameKey(_reached[i].Node), i);
                relationships += _reached[i].Relationships;
            }
        }

        Array.Sort(keys, places, 0, wanted);
        SettleTies(keys.AsSpan(0, wanted), places.AsSpan(0, wanted));
        _members.AddRange(places.AsSpan(0, wanted));
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
                places[i..end].Sort((x, y) => view.CompareNames(_reached[x].Node, _reached[y].Node));
            }

            i = end;
        }
    }

    // Whether anybody is left beyond the last tier.
    private void Peek(NodeMarks places, int first)
    {
        for (var i = first; i < _reached.Count && _truncated is null; i++)
        {
            var count = view.Around(_reached[i].Node, end, ref _hops);
            foreach (ref readonly var hop in _hops.AsSpan(0, count))
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
        var reached = _reached[_members[index]];
        return new SupplyTreeMember((Company)view.NodeAt(reached.Node)!, reached.Tier, view.RelationshipAt(reached.Relationship));
    }
}
