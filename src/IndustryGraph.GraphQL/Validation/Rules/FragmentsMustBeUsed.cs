namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.4 Fragments Must Be Used.</summary>
internal sealed class FragmentsMustBeUsed(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        var spreads = new FragmentSpreads(Context);
        var used = new HashSet<string>();
        foreach (var operation in Context.Operations)
            spreads.AddReachable(operation.SelectionSet, used);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
                Report($"The fragment \"{fragment.Name.Value}\" is never used.", fragment);
        }
    }
}
