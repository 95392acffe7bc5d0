namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>Directives on definitions: known, in a place they are for, once unless repeatable, with their arguments.</summary>
internal static class DirectiveUseRules
{
    public static void Check(SdlDefinitions definitions, SdlErrors errors)
    {
        foreach (var use in DirectiveUses.In(definitions))
            Check(use, definitions, errors);
    }

    private static void Check(DirectiveUse use, SdlDefinitions definitions, SdlErrors errors)
    {
        var seen = new HashSet<string>();
        foreach (var directive in use.Directives)
        {
            var name = directive.Name.Value;
            if (!definitions.Directives.TryGetValue(name, out var definition))
            {
                errors.Add($"The directive @{name} is not defined.{Suggestions.Of($"@{name}", definitions.Directives.Keys.Select(d => $"@{d}"))}", directive);
                continue;
            }

            if (definition.Locations.All(l => l.Value != DirectiveLocations.Name(use.Location)))
                errors.Add($"The directive @{name} may not stand on {DirectiveLocations.Name(use.Location)}.", directive);
            if (!seen.Add(name) && !definition.IsRepeatable)
                errors.Add($"The directive @{name} may stand here only once.", directive);
            CheckArguments(directive, definition, errors);
        }
    }

    private static void CheckArguments(DirectiveNode use, DirectiveDefinitionNode definition, SdlErrors errors)
    {
        var seen = new HashSet<string>();
        foreach (var argument in use.Arguments)
        {
            var name = argument.Name.Value;
            if (!seen.Add(name))
                errors.Add($"The argument \"{name}\" is given twice.", argument.Name);
            if (definition.Arguments.All(a => a.Name.Value != name))
                errors.Add($"The directive @{use.Name.Value} has no argument \"{name}\".{Suggestions.Of(name, definition.Arguments.Select(a => a.Name.Value))}", argument);
        }

        foreach (var required in definition.Arguments)
        {
            if (required.Type is NonNullTypeNode && required.DefaultValue is null && !seen.Contains(required.Name.Value))
                errors.Add($"The directive @{use.Name.Value} needs the argument \"{required.Name.Value}\".", use);
        }
    }
}
