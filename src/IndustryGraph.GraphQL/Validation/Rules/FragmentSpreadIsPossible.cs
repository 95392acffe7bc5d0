using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.5.2.3 Fragment Spread Is Possible: some object can be of both types.</summary>
internal sealed class FragmentSpreadIsPossible(ValidationContext context) : ValidationRule(context)
{
    public override void EnterSpread(FragmentSpreadNode spread, NamedType? parent)
    {
        if (Context.Fragment(spread.Name.Value) is { } fragment)
            Check(spread, fragment.TypeCondition, parent);
    }

    public override void EnterInlineFragment(InlineFragmentNode inline, NamedType? parent)
    {
        if (inline.TypeCondition is not null)
            Check(inline, inline.TypeCondition, parent);
    }

    private void Check(SyntaxNode node, NamedTypeNode condition, NamedType? parent)
    {
        if (parent is not null
            && Schema.Type(condition.Name.Value) is { IsComposite: true } type
            && !Schema.Overlap(type, parent))
            Report($"A fragment on {type.Name} can never apply here, where objects are of the type {parent.Name}.", node);
    }
}
