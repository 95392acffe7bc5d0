using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.3 Fragments on Object, Interface or Union Types.</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : ValidationRule(context)
{
    public override void EnterFragment(FragmentDefinitionNode fragment) =>
        Check(fragment.TypeCondition, $"The fragment \"{fragment.Name.Value}\"");

    public override void EnterInlineFragment(InlineFragmentNode inline, NamedType? parent)
    {
        if (inline.TypeCondition is not null)
            Check(inline.TypeCondition, "A fragment");
    }

    private void Check(NamedTypeNode condition, string subject)
    {
        if (Schema.Type(condition.Name.Value) is { IsComposite: false } type)
            Report($"{subject} cannot be on {type.Name}, which has no fields.", condition);
    }
}
