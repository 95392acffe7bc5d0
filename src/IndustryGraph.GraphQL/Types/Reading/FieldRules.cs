namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>Types have members, fields give output types, arguments take input types (sections 3.6 to 3.10, 3.13).</summary>
internal static class FieldRules
{
    public static void Check(Schema schema, SdlDefinitions definitions, SdlErrors errors)
    {
        foreach (var type in schema.Types.Where(t => !t.IsBuiltIn))
        {
            var node = definitions.Type(type.Name)[0].Name;
            switch (type)
            {
                case ComplexType complex:
                    if (complex.Fields.Count == 0)
                        errors.Add($"The type {type.Name} has no fields.", node);
                    CheckFields(complex, definitions, errors);
                    break;
                case UnionType { Members.Count: 0 }:
                    errors.Add($"The union {type.Name} has no members.", node);
                    break;
                case EnumType { Values.Count: 0 }:
                    errors.Add($"The enum {type.Name} has no values.", node);
                    break;
                case InputObjectType { Fields.Count: 0 }:
                    errors.Add($"The input object {type.Name} has no fields.", node);
                    break;
            }
        }

        foreach (var directive in schema.Directives.Where(d => !d.IsBuiltIn))
        {
            var node = definitions.Directives[directive.Name];
            CheckArguments($"@{directive.Name}", directive.Arguments, node.Arguments, errors);
        }
    }

    private static void CheckFields(ComplexType type, SdlDefinitions definitions, SdlErrors errors)
    {
        foreach (var (field, node) in type.Fields.Zip(SdlMembers.Fields(definitions.Type(type.Name))))
        {
            if (!field.Type.IsOutput)
                errors.Add($"The field {type.Name}.{field.Name} gives {field.Type}, which is only for input.", node.Type);
            CheckArguments($"{type.Name}.{field.Name}", field.Arguments, node.Arguments, errors);
        }
    }

    private static void CheckArguments(
        string owner, IReadOnlyList<InputValue> arguments, IReadOnlyList<InputValueDefinitionNode> nodes, SdlErrors errors)
    {
        foreach (var (argument, node) in arguments.Zip(nodes))
        {
            if (!argument.Type.IsInput)
                errors.Add($"The argument {owner}({argument.Name}:) takes {argument.Type}, which is only for output.", node.Type);
            if (argument.IsRequired && argument.DeprecationReason is not null)
                errors.Add($"The argument {owner}({argument.Name}:) is required and so cannot be deprecated.", node);
        }
    }
}
