using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.5.2.1 Fragment Spread Target Defined.</summary>
internal sealed class FragmentSpreadTargetDefined(ValidationContext context) : ValidationRule(context)
{
    public override void EnterSpread(FragmentSpreadNode spread, NamedType? parent)
    {
        var name = spread.Name.Value;
        if (Context.Fragment(name) is null)
            Report($"The fragment \"{name}\" is not defined.{Suggest(name, Context.Fragments.Keys)}", spread.Name);
    }
}
