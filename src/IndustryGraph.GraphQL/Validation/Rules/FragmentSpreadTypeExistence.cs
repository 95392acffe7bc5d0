using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.2 Fragment Spread Type Existence: the type a fragment is on is defined.</summary>
internal sealed class FragmentSpreadTypeExistence(ValidationContext context) : ValidationRule(context)
{
    public override void EnterFragment(FragmentDefinitionNode fragment) => Check(fragment.TypeCondition);

    public override void EnterInlineFragment(InlineFragmentNode inline, NamedType? parent)
    {
        if (inline.TypeCondition is not null)
            Check(inline.TypeCondition);
    }

    private void Check(NamedTypeNode condition)
    {
        var name = condition.Name.Value;
        if (Schema.Type(name) is null)
            Report($"The type \"{name}\" is not defined.{Suggest(name, Schema.Types.Select(t => t.Name))}", condition);
    }
}
