namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.7.1 Directives Are Defined.</summary>
internal sealed class DirectivesAreDefined(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (Schema.Directive(name) is null)
                Report($"The directive @{name} is not defined.{Suggest($"@{name}", Schema.Directives.Select(d => $"@{d.Name}"))}", directive);
        }
    }
}
