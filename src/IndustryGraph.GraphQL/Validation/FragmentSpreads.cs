namespace IndustryGraph.GraphQL.Validation;

/// <summary>Which fragments are spread where.</summary>
internal sealed class FragmentSpreads(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> _known = [];

    /// <summary>The spreads within a selection set and the fields below it, in the order of the text.</summary>
    public IReadOnlyList<FragmentSpreadNode> In(SelectionSetNode set)
    {
        if (_known.TryGetValue(set, out var known))
            return known;
        var spreads = new List<FragmentSpreadNode>();
        Collect(set, spreads);
        return _known[set] = spreads;
    }

    /// <summary>Adds the names of all fragments that a selection set leads to.</summary>
    public void AddReachable(SelectionSetNode set, HashSet<string> names)
    {
        var pending = new Stack<SelectionSetNode>([set]);
        while (pending.TryPop(out var next))
        {
            foreach (var spread in In(next))
            {
                if (names.Add(spread.Name.Value) && context.Fragment(spread.Name.Value) is { } fragment)
                    pending.Push(fragment.SelectionSet);
            }
        }
    }

    /// <summary>Whether some fragment leads to itself: those that nobody spreads are taken away until none is left.</summary>
    public bool HasCircle()
    {
        var spreads = context.Fragments.ToDictionary(f => f.Key, _ => 0);
        foreach (var spread in context.Fragments.Values.SelectMany(f => In(f.SelectionSet)))
            Count(spread, +1);
        var free = new Stack<string>(spreads.Where(s => s.Value == 0).Select(s => s.Key));
        var left = spreads.Count;
        while (free.TryPop(out var name))
        {
            left--;
            foreach (var spread in In(context.Fragments[name].SelectionSet))
            {
                if (Count(spread, -1) == 0)
                    free.Push(spread.Name.Value);
            }
        }

        return left > 0;

        int Count(FragmentSpreadNode spread, int change) => spreads.ContainsKey(spread.Name.Value)
            ? spreads[spread.Name.Value] += change
            : -1;
    }

    private static void Collect(SelectionSetNode set, List<FragmentSpreadNode> spreads)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FragmentSpreadNode spread:
                    spreads.Add(spread);
                    break;
                case FieldNode { SelectionSet: not null } field:
                    Collect(field.SelectionSet, spreads);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, spreads);
                    break;
            }
        }
    }
}
