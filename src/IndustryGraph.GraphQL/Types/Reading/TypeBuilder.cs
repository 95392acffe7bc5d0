namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>Builds the types of checked definitions. Types first, then what they say of one another.</summary>
internal sealed class TypeBuilder(SdlDefinitions definitions)
{
    private readonly Dictionary<string, NamedType> _types = [];

    /// <summary>Null where there were errors.</summary>
    public SchemaParts? Build(SdlErrors errors)
    {
        foreach (var parts in definitions.Types)
            _types.Add(parts[0].Name.Value, CreateType(parts));
        foreach (var parts in definitions.Types)
            CompleteType(parts, errors);

        var roots = new RootTypes(definitions, _types, errors);
        var directives = definitions.Directives.Values
            .OrderBy(SdlDefinitions.IsBuiltIn)
            .Select(CreateDirective)
            .ToList();
        return roots.Query is null ? null : new SchemaParts(
            definitions.Schema.Select(s => s.Description?.Value).FirstOrDefault(d => d is not null),
            [.. _types.Values],
            directives,
            roots.Query,
            roots.Mutation,
            roots.Subscription);
    }

    private static NamedType CreateType(IReadOnlyList<TypeDefinitionNode> parts)
    {
        var name = parts[0].Name.Value;
        var description = parts[0].Description?.Value;
        var isBuiltIn = SdlDefinitions.IsBuiltIn(parts[0]);
        return parts[0] switch
        {
            ScalarTypeDefinitionNode => new ScalarType(name, description, DirectiveValues.SpecifiedBy(parts)) { IsBuiltIn = isBuiltIn },
            ObjectTypeDefinitionNode => new ObjectType(name, description) { IsBuiltIn = isBuiltIn },
            InterfaceTypeDefinitionNode => new InterfaceType(name, description),
            UnionTypeDefinitionNode => new UnionType(name, description),
            EnumTypeDefinitionNode => new EnumType(name, description, [.. parts.Cast<EnumTypeDefinitionNode>().SelectMany(p => p.Values).Select(CreateEnumValue)]) { IsBuiltIn = isBuiltIn },
            _ => new InputObjectType(name, description, DirectiveValues.IsOneOf(parts)),
        };
    }

    private static EnumValueDefinition CreateEnumValue(EnumValueDefinitionNode node) =>
        new(node.Name.Value, node.Description?.Value, DirectiveValues.DeprecationReason(node.Directives));

    private void CompleteType(IReadOnlyList<TypeDefinitionNode> parts, SdlErrors errors)
    {
        switch (_types[parts[0].Name.Value])
        {
            case ObjectType type:
                var objects = parts.Cast<ObjectTypeDefinitionNode>().ToList();
                type.Complete(Interfaces(type, objects.SelectMany(p => p.Interfaces), errors), [.. objects.SelectMany(p => p.Fields).Select(CreateField)]);
                break;
            case InterfaceType type:
                var faces = parts.Cast<InterfaceTypeDefinitionNode>().ToList();
                type.Complete(Interfaces(type, faces.SelectMany(p => p.Interfaces), errors), [.. faces.SelectMany(p => p.Fields).Select(CreateField)]);
                break;
            case UnionType type:
                type.Complete(Members(type, parts.Cast<UnionTypeDefinitionNode>().SelectMany(p => p.Members), errors));
                break;
            case InputObjectType type:
                type.Complete([.. parts.Cast<InputObjectTypeDefinitionNode>().SelectMany(p => p.Fields).Select(CreateInputValue)]);
                break;
        }
    }

    private List<InterfaceType> Interfaces(NamedType type, IEnumerable<NamedTypeNode> references, SdlErrors errors)
    {
        var interfaces = new List<InterfaceType>();
        foreach (var reference in references)
        {
            if (_types[reference.Name.Value] is InterfaceType face)
                interfaces.Add(face);
            else
                errors.Add($"The type {type.Name} cannot implement {reference.Name.Value}, which is not an interface.", reference);
        }

        return interfaces;
    }

    private List<ObjectType> Members(NamedType union, IEnumerable<NamedTypeNode> references, SdlErrors errors)
    {
        var members = new List<ObjectType>();
        foreach (var reference in references)
        {
            if (_types[reference.Name.Value] is ObjectType member)
                members.Add(member);
            else
                errors.Add($"The union {union.Name} cannot include {reference.Name.Value}, which is not an object type.", reference);
        }

        return members;
    }

    private FieldDefinition CreateField(FieldDefinitionNode node) => new(
        node.Name.Value,
        node.Description?.Value,
        Resolve(node.Type),
        [.. node.Arguments.Select(CreateInputValue)],
        DirectiveValues.DeprecationReason(node.Directives));

    private InputValue CreateInputValue(InputValueDefinitionNode node) => new(
        node.Name.Value,
        node.Description?.Value,
        Resolve(node.Type),
        node.DefaultValue,
        DirectiveValues.DeprecationReason(node.Directives));

    private DirectiveDefinition CreateDirective(DirectiveDefinitionNode node) => new(
        node.Name.Value,
        node.Description?.Value,
        [.. node.Arguments.Select(CreateInputValue)],
        node.IsRepeatable,
        [.. node.Locations.Select(l => DirectiveLocations.TryParse(l.Value, out var location) ? location : default).Distinct()])
    {
        IsBuiltIn = SdlDefinitions.IsBuiltIn(node),
    };

    private GraphQLType Resolve(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Inner)),
        ListTypeNode list => new ListType(Resolve(list.Item)),
        _ => _types[((NamedTypeNode)type).Name.Value],
    };
}
