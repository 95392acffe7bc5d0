namespace IndustryGraph.GraphQL.Types;

/// <summary>
/// A schema back to SDL: its types are turned into the syntax tree of their definitions, which the printer writes. Only
/// what the built schema knows is printed: of directives on definitions that is deprecated, specifiedBy and oneOf.
/// </summary>
internal static class SchemaPrinter
{
    public static string Print(Schema schema)
    {
        var definitions = new List<DefinitionNode>();
        if (SchemaDefinition(schema) is { } root)
            definitions.Add(root);
        definitions.AddRange(schema.Directives.Where(d => !d.IsBuiltIn).Select(Directive));
        definitions.AddRange(schema.Types.Where(t => !t.IsBuiltIn).Select(Type));
        return Printer.Print(new DocumentNode(0, 0, definitions, BuiltIns.Sdl)) + "\n";
    }

    /// <summary>Null where the default names say it all.</summary>
    private static SchemaDefinitionNode? SchemaDefinition(Schema schema)
    {
        var roots = new List<OperationTypeDefinitionNode>();
        var isDefault = schema.Description is null;
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            var type = schema.RootType(operation);
            var defaultType = schema.Type(operation.ToString()) as ObjectType;
            isDefault &= ReferenceEquals(type, defaultType);
            if (type is not null)
                roots.Add(new OperationTypeDefinitionNode(0, 0, operation, Reference(type.Name)));
        }

        return isDefault ? null : new SchemaDefinitionNode(0, 0, Text(schema.Description), [], false, roots);
    }

    private static DefinitionNode Type(NamedType type)
    {
        var (description, name) = (Text(type.Description), Name(type.Name));
        return type switch
        {
            ScalarType scalar => new ScalarTypeDefinitionNode(0, 0, description, name, SpecifiedBy(scalar), false),
            ObjectType complex => new ObjectTypeDefinitionNode(0, 0, description, name, [], false, Interfaces(complex), Fields(complex)),
            InterfaceType complex => new InterfaceTypeDefinitionNode(0, 0, description, name, [], false, Interfaces(complex), Fields(complex)),
            UnionType union => new UnionTypeDefinitionNode(0, 0, description, name, [], false, [.. union.Members.Select(m => Reference(m.Name))]),
            EnumType enumType => new EnumTypeDefinitionNode(0, 0, description, name, [], false, [.. enumType.Values.Select(EnumValue)]),
            _ => InputObject((InputObjectType)type, description, name),
        };
    }

    private static InputObjectTypeDefinitionNode InputObject(InputObjectType type, StringValueNode? description, NameNode name)
    {
        DirectiveNode[] directives = type.IsOneOf ? [new DirectiveNode(0, 0, Name("oneOf"), [])] : [];
        return new InputObjectTypeDefinitionNode(0, 0, description, name, directives, false, [.. type.Fields.Select(Input)]);
    }

    private static List<NamedTypeNode> Interfaces(ComplexType type) => [.. type.Interfaces.Select(i => Reference(i.Name))];

    private static List<FieldDefinitionNode> Fields(ComplexType type) => [.. type.Fields.Select(f => new FieldDefinitionNode(
        0, 0, Text(f.Description), Name(f.Name), [.. f.Arguments.Select(Input)], Reference(f.Type), Deprecated(f.DeprecationReason)))];

    private static InputValueDefinitionNode Input(InputValue value) => new(
        0, 0, Text(value.Description), Name(value.Name), Reference(value.Type), value.DefaultValue, Deprecated(value.DeprecationReason));

    private static EnumValueDefinitionNode EnumValue(EnumValueDefinition value) => new(
        0, 0, Text(value.Description), Name(value.Name), Deprecated(value.DeprecationReason));

    private static DirectiveDefinitionNode Directive(DirectiveDefinition directive) => new(
        0,
        0,
        Text(directive.Description),
        Name(directive.Name),
        [.. directive.Arguments.Select(Input)],
        directive.IsRepeatable,
        [.. directive.Locations.Select(l => Name(DirectiveLocations.Name(l)))]);

    private static DirectiveNode[] SpecifiedBy(ScalarType scalar) =>
        scalar.SpecifiedBy is null ? [] : [With("specifiedBy", "url", scalar.SpecifiedBy)];

    private static DirectiveNode[] Deprecated(string? reason) => reason switch
    {
        null => [],
        "No longer supported" => [new DirectiveNode(0, 0, Name("deprecated"), [])],
        _ => [With("deprecated", "reason", reason)],
    };

    private static DirectiveNode With(string directive, string argument, string text) => new(
        0, 0, Name(directive), [new ArgumentNode(0, 0, Name(argument), new StringValueNode(0, 0, text, false))]);

    private static TypeNode Reference(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode(0, 0, Reference(nonNull.Inner)),
        ListType list => new ListTypeNode(0, 0, Reference(list.Item)),
        _ => Reference(type.Named.Name),
    };

    private static NamedTypeNode Reference(string name) => new(0, 0, Name(name));

    private static NameNode Name(string name) => new(0, 0, name);

    private static StringValueNode? Text(string? text) => text is null ? null : new StringValueNode(0, 0, text, text.Length > 70 || text.Contains('\n'));
}
