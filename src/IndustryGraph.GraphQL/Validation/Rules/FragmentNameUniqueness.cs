namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.1 Fragment Name Uniqueness.</summary>
internal sealed class FragmentNameUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void EnterFragment(FragmentDefinitionNode fragment)
    {
        var first = Context.Fragment(fragment.Name.Value)!;
        if (first != fragment)
            Report($"There is more than one fragment \"{fragment.Name.Value}\".", first.Name, fragment.Name);
    }
}
