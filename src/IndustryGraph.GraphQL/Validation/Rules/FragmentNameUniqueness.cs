namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.1 Fragment Name Uniqueness.</summary>
internal sealed class FragmentNameUniqueness(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _first = [];

    public override void EnterFragment(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name;
        if (!_first.TryAdd(name.Value, name))
            Report($"There is more than one fragment \"{name.Value}\".", _first[name.Value], name);
    }
}
