namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>Directives on definitions: known, in a place they are for, once unless repeatable, with their arguments.</summary>
internal static class DirectiveUseRules
{
    public static void Check(SdlDefinitions definitions, SdlErrors errors)
    {
        var check = new Checker(definitions, errors);
        check.Check(definitions.Schema.SelectMany(s => s.Directives), DirectiveLocation.Schema);
        foreach (var parts in definitions.OwnTypes)
            check.CheckType(parts);
        foreach (var directive in definitions.Directives.Values.Where(d => !SdlDefinitions.IsBuiltIn(d)))
            check.CheckInputs(directive.Arguments, DirectiveLocation.ArgumentDefinition);
    }

    private sealed class Checker(SdlDefinitions definitions, SdlErrors errors)
    {
        public void CheckType(IReadOnlyList<TypeDefinitionNode> parts)
        {
            var location = parts[0] switch
            {
                ScalarTypeDefinitionNode => DirectiveLocation.Scalar,
                ObjectTypeDefinitionNode => DirectiveLocation.Object,
                InterfaceTypeDefinitionNode => DirectiveLocation.Interface,
                UnionTypeDefinitionNode => DirectiveLocation.Union,
                EnumTypeDefinitionNode => DirectiveLocation.Enum,
                _ => DirectiveLocation.InputObject,
            };
            Check(parts.Where(p => !SdlDefinitions.IsBuiltIn(p)).SelectMany(p => p.Directives), location);
            foreach (var part in parts.Where(p => !SdlDefinitions.IsBuiltIn(p)))
                CheckMembers(part);
        }

        public void Check(IEnumerable<DirectiveNode> uses, DirectiveLocation location)
        {
            var seen = new HashSet<string>();
            foreach (var use in uses)
            {
                var name = use.Name.Value;
                if (!definitions.Directives.TryGetValue(name, out var definition))
                {
                    errors.Add($"The directive @{name} is not defined.{Suggestions.Of(name, definitions.Directives.Keys)}", use);
                    continue;
                }

                if (definition.Locations.All(l => l.Value != DirectiveLocations.Name(location)))
                    errors.Add($"The directive @{name} may not stand on {DirectiveLocations.Name(location)}.", use);
                if (!seen.Add(name) && !definition.IsRepeatable)
                    errors.Add($"The directive @{name} may stand here only once.", use);
                CheckArguments(use, definition);
            }
        }

        public void CheckInputs(IEnumerable<InputValueDefinitionNode> inputs, DirectiveLocation location)
        {
            foreach (var input in inputs)
                Check(input.Directives, location);
        }

        private void CheckMembers(TypeDefinitionNode part)
        {
            var fields = (part as ObjectTypeDefinitionNode)?.Fields ?? (part as InterfaceTypeDefinitionNode)?.Fields ?? [];
            foreach (var field in fields)
            {
                Check(field.Directives, DirectiveLocation.FieldDefinition);
                CheckInputs(field.Arguments, DirectiveLocation.ArgumentDefinition);
            }

            foreach (var value in (part as EnumTypeDefinitionNode)?.Values ?? [])
                Check(value.Directives, DirectiveLocation.EnumValue);
            CheckInputs((part as InputObjectTypeDefinitionNode)?.Fields ?? [], DirectiveLocation.InputFieldDefinition);
        }

        private void CheckArguments(DirectiveNode use, DirectiveDefinitionNode definition)
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
}
