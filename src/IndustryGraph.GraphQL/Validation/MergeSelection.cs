namespace IndustryGraph.GraphQL.Validation;

/// <summary>A merged selection set as it is written: its own fields, and the fragments it spreads, which are not yet put in.</summary>
internal sealed class MergeSelection
{
    private readonly HashSet<FragmentDefinitionNode> _seen = [];

    public List<MergeField> Fields { get; } = [];

    public List<FragmentDefinitionNode> Fragments { get; } = [];

    public int Count => Fields.Count + Fragments.Count;

    public void Add(FragmentDefinitionNode fragment)
    {
        if (_seen.Add(fragment))
            Fragments.Add(fragment);
    }
}
