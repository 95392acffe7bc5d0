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
    private readonly TreeMembers _members = new(view);
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
        return new SupplyTree(_members, _tiers, Reached.Count, _truncated);
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
            Reached.Sort(next, Reached.Count - next, Comparer<ReachedNode>.Create((x, y) => CompareIds(x.Node, y.Node)));
            Reached.RemoveRange(room, Reached.Count - room);
        }
    }

    private int CompareIds(int x, int y)
    {
        var order = view.IdKey(x).CompareTo(view.IdKey(y));
        return order != 0 ? order : view.IdOf(x).CompareTo(view.IdOf(y));
    }

    // Lists those of the tier who are wanted.
    private void List(int next, int tier)
    {
        if (Reached.Count == next)
        {
            return;
        }

        var (before, relationships) = (_members.Count, 0);
        foreach (ref readonly var reached in CollectionsMarshal.AsSpan(Reached)[next..])
        {
            if (IsListed(reached.Node))
            {
                _members.Add(in reached);
                relationships += reached.Relationships;
            }
        }

        _members.EndTier();
        _tiers.Add(new SupplyTier(tier, _members.Count - before, relationships));
        _truncated ??= bounds.TimeIsUp ? Truncation.Time : null;
    }

    private bool IsListed(int node) => view.KindOf(node) == NodeKind.Company && (listed is null || listed.Matches((Company)view.NodeAt(node)!));

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
}
