namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.5.2.2 Fragment Spreads Must Not Form Cycles.</summary>
internal sealed class FragmentSpreadsMustNotFormCycles(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _finished = [];
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _onPath = [];

    public override void LeaveDocument(DocumentNode document)
    {
        var spreads = new FragmentSpreads(Context);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
            Visit(fragment, spreads);
    }

    private void Visit(FragmentDefinitionNode fragment, FragmentSpreads spreads)
    {
        if (!_finished.Add(fragment.Name.Value))
            return;
        _onPath[fragment.Name.Value] = _path.Count;
        foreach (var spread in spreads.In(fragment.SelectionSet))
        {
            _path.Add(spread);
            if (_onPath.TryGetValue(spread.Name.Value, out var start))
                ReportCircle(spread.Name.Value, [.. _path.Skip(start)]);
            else if (Context.Fragment(spread.Name.Value) is { } next)
                Visit(next, spreads);
            _path.RemoveAt(_path.Count - 1);
        }

        _onPath.Remove(fragment.Name.Value);
    }

    private void ReportCircle(string name, FragmentSpreadNode[] circle)
    {
        var via = string.Join(", ", circle.SkipLast(1).Select(s => $"\"{s.Name.Value}\""));
        Report($"The fragment \"{name}\" spreads itself{(via.Length == 0 ? "" : $" through {via}")}.", circle);
    }
}
