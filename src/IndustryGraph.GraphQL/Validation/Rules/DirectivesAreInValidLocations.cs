namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.7.2 Directives Are in Valid Locations.</summary>
internal sealed class DirectivesAreInValidLocations(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
        {
            if (Schema.Directive(directive.Name.Value) is { } definition && !definition.Locations.Contains(location))
                Report($"The directive @{definition.Name} may not stand on {DirectiveLocations.Name(location)}.", directive);
        }
    }
}
