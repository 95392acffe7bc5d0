namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>IsValidImplementation(type, implementedType), section 3.6.1.</summary>
internal static class ImplementationRules
{
    public static void Check(Schema schema, SdlDefinitions definitions, SdlErrors errors)
    {
        foreach (var type in schema.Types.OfType<ComplexType>())
        {
            var parts = definitions.Type(type.Name);
            foreach (var face in type.Interfaces)
                CheckImplementation(schema, type, face, parts, errors);
        }
    }

    private static void CheckImplementation(
        Schema schema, ComplexType type, InterfaceType face, IReadOnlyList<TypeDefinitionNode> parts, SdlErrors errors)
    {
        if (ReferenceEquals(type, face))
        {
            errors.Add($"The interface {type.Name} cannot implement itself.", parts[0].Name);
            return;
        }

        foreach (var inherited in face.Interfaces.Where(i => !type.Interfaces.Contains(i)))
        {
            errors.Add(
                ReferenceEquals(inherited, type)
                    ? $"The interface {type.Name} implements {face.Name}, which implements {type.Name}: a circle."
                    : $"The type {type.Name} must implement {inherited.Name} because {face.Name} does.",
                parts[0].Name);
        }

        var nodes = SdlMembers.Fields(parts).ToDictionary(n => n.Name.Value);
        foreach (var expected in face.Fields)
        {
            if (type.Field(expected.Name) is { } field)
                CheckField(schema, type, face, field, expected, nodes[field.Name], errors);
            else
                errors.Add($"The type {type.Name} lacks the field {face.Name}.{expected.Name} of its interface.", parts[0].Name);
        }
    }

    private static void CheckField(
        Schema schema,
        ComplexType type,
        InterfaceType face,
        FieldDefinition field,
        FieldDefinition expected,
        FieldDefinitionNode node,
        SdlErrors errors)
    {
        var name = $"{type.Name}.{field.Name}";
        if (!IsCovariant(schema, field.Type, expected.Type))
            errors.Add($"The field {name} gives {field.Type}, but {face.Name}.{field.Name} promises {expected.Type}.", node.Type);
        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            errors.Add($"The field {name} is deprecated, but {face.Name}.{field.Name} is not.", node);

        foreach (var argument in expected.Arguments)
        {
            if (field.Argument(argument.Name) is not { } own)
                errors.Add($"The field {name} lacks the argument \"{argument.Name}\" of {face.Name}.{field.Name}.", node);
            else if (!own.Type.IsSameAs(argument.Type))
                errors.Add($"The argument {name}({own.Name}:) takes {own.Type}, but {face.Name}.{field.Name} promises {argument.Type}.", node);
        }

        foreach (var argument in field.Arguments.Where(a => a.IsRequired && expected.Argument(a.Name) is null))
            errors.Add($"The argument {name}({argument.Name}:) is required, but {face.Name}.{field.Name} does not have it.", node);
    }

    /// <summary>IsValidImplementationFieldType(fieldType, implementedFieldType)</summary>
    private static bool IsCovariant(Schema schema, GraphQLType type, GraphQLType promised) => (type, promised) switch
    {
        (NonNullType nonNull, _) => IsCovariant(schema, nonNull.Inner, promised.Nullable),
        (ListType list, ListType promisedList) => IsCovariant(schema, list.Item, promisedList.Item),
        (NamedType named, NamedType promisedNamed) => schema.IsSubType(named, promisedNamed),
        _ => false,
    };
}
