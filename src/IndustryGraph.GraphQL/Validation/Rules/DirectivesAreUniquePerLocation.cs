namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.7.3 Directives Are Unique per Location.</summary>
internal sealed class DirectivesAreUniquePerLocation(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.Count < 2)
            return;
        var seen = new Dictionary<string, DirectiveNode>();
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (Schema.Directive(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
                Report($"The directive @{name} may stand here only once.", seen[name], directive);
        }
    }
}
