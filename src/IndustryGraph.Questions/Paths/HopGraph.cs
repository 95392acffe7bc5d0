using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>The part of a graph that a search has seen: every relationship as a hop from either of its ends.</summary>
internal sealed class HopGraph
{
    private readonly Dictionary<NodeId, int> _numbers = [];
    private readonly List<NodeId> _nodes = [];
    private readonly List<List<Hop>> _hops = [];
    private readonly HashSet<RelationshipId> _known = [];
    private readonly HashSet<int> _unsorted = [];

    /// <summary>How many nodes there are; they are numbered from 0.</summary>
    public int Count => _nodes.Count;

    /// <summary>The number of a node, which is added where it is new.</summary>
    public int NumberOf(NodeId node)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            number = _nodes.Count;
            _numbers.Add(node, number);
            _nodes.Add(node);
            _hops.Add([]);
        }

        return number;
    }

    public NodeId this[int number] => _nodes[number];

    public void Add(Relationship relationship)
    {
        if (relationship.Key.From != relationship.Key.To && _known.Add(relationship.Id))
        {
            int from = NumberOf(relationship.Key.From), to = NumberOf(relationship.Key.To);
            _hops[from].Add(new Hop(to, relationship));
            _hops[to].Add(new Hop(from, relationship));
            _unsorted.Add(from);
            _unsorted.Add(to);
        }
    }

    /// <summary>The hops from a node, in the order of the ids of the next node and of the relationship.</summary>
    public IReadOnlyList<Hop> Hops(int node)
    {
        if (_unsorted.Remove(node))
        {
            _hops[node].Sort((a, b) =>
            {
                var order = _nodes[a.To].CompareTo(_nodes[b.To]);
                return order != 0 ? order : a.Relationship.Id.CompareTo(b.Relationship.Id);
            });
        }

        return _hops[node];
    }

    public readonly record struct Hop(int To, Relationship Relationship);
}
