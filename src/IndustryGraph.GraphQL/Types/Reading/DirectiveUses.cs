namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>Finds the directives on what the author of a schema defines.</summary>
internal static class DirectiveUses
{
    public static IEnumerable<DirectiveUse> In(SdlDefinitions definitions)
    {
        var types = definitions.OwnTypes.SelectMany(parts => InType([.. parts.Where(p => !SdlDefinitions.IsBuiltIn(p))]));
        var directives = definitions.Directives.Values
            .Where(d => !SdlDefinitions.IsBuiltIn(d))
            .SelectMany(d => InArguments($"@{d.Name.Value}", d.Arguments));
        return types
            .Concat(directives)
            .Prepend(new DirectiveUse("the schema", DirectiveLocation.Schema, [.. definitions.Schema.SelectMany(s => s.Directives)]));
    }

    private static IEnumerable<DirectiveUse> InType(IReadOnlyList<TypeDefinitionNode> parts)
    {
        var name = parts[0].Name.Value;
        return parts.SelectMany(part => InMembers(name, part))
            .Prepend(new DirectiveUse(name, LocationOf(parts[0]), [.. parts.SelectMany(p => p.Directives)]));
    }

    private static IEnumerable<DirectiveUse> InMembers(string type, TypeDefinitionNode part) => part switch
    {
        ObjectTypeDefinitionNode node => node.Fields.SelectMany(f => InField(type, f)),
        InterfaceTypeDefinitionNode node => node.Fields.SelectMany(f => InField(type, f)),
        EnumTypeDefinitionNode node => node.Values.Select(v =>
            new DirectiveUse($"{type}.{v.Name.Value}", DirectiveLocation.EnumValue, v.Directives)),
        InputObjectTypeDefinitionNode node => node.Fields.Select(f =>
            new DirectiveUse($"{type}.{f.Name.Value}", DirectiveLocation.InputFieldDefinition, f.Directives)),
        _ => [],
    };

    private static IEnumerable<DirectiveUse> InField(string type, FieldDefinitionNode field)
    {
        var name = $"{type}.{field.Name.Value}";
        return InArguments(name, field.Arguments)
            .Prepend(new DirectiveUse(name, DirectiveLocation.FieldDefinition, field.Directives));
    }

    private static IEnumerable<DirectiveUse> InArguments(string owner, IReadOnlyList<InputValueDefinitionNode> arguments) =>
        arguments.Select(a => new DirectiveUse($"{owner}({a.Name.Value}:)", DirectiveLocation.ArgumentDefinition, a.Directives));

    private static DirectiveLocation LocationOf(TypeDefinitionNode type) => type switch
    {
        ScalarTypeDefinitionNode => DirectiveLocation.Scalar,
        ObjectTypeDefinitionNode => DirectiveLocation.Object,
        InterfaceTypeDefinitionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode => DirectiveLocation.Enum,
        _ => DirectiveLocation.InputObject,
    };
}
