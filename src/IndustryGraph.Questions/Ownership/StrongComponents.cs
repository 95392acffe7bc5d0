using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// The groups of nodes that lead to one another, each node in one (R. Tarjan, "Depth-First Search and Linear Graph
/// Algorithms", SIAM Journal on Computing 1, 1972), without recursion, so that a long chain does not exhaust the stack.
/// </summary>
internal static class StrongComponents
{
    /// <param name="next">Where each node leads; every node that is led to is a key.</param>
    /// <returns>The number of each node's group.</returns>
    public static Dictionary<NodeId, int> Of(IReadOnlyDictionary<NodeId, IReadOnlyList<NodeId>> next)
    {
        var group = new Dictionary<NodeId, int>();
        var index = new Dictionary<NodeId, int>();
        var low = new Dictionary<NodeId, int>();
        var open = new Stack<NodeId>();
        var groups = 0;
        foreach (var root in next.Keys.Where(node => !index.ContainsKey(node)))
        {
            var calls = new Stack<(NodeId Node, int Step)>([(root, 0)]);
            while (calls.TryPop(out var call))
            {
                var (node, step) = call;
                if (step == 0)
                {
                    low[node] = index[node] = index.Count;
                    open.Push(node);
                }
                else
                {
                    low[node] = Math.Min(low[node], low[next[node][step - 1]]);
                }

                while (step < next[node].Count && index.TryGetValue(next[node][step], out var seen))
                {
                    // A node whose group is known is no way back.
                    low[node] = group.ContainsKey(next[node][step]) ? low[node] : Math.Min(low[node], seen);
                    step++;
                }

                if (step < next[node].Count)
                {
                    calls.Push((node, step + 1));
                    calls.Push((next[node][step], 0));
                    continue;
                }

                if (low[node] == index[node])
                {
                    NodeId member;
                    do
                    {
                        member = open.Pop();
                        group[member] = groups;
                    }
                    while (member != node);
                    groups++;
                }
            }
        }

        return group;
    }
}
