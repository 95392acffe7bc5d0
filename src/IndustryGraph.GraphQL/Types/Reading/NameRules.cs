namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>Names are unique where they must be, known where they are used, and do not begin with two underscores.</summary>
internal static class NameRules
{
    public static void Check(SdlDefinitions definitions, SdlErrors errors)
    {
        CheckSchema(definitions, errors);
        foreach (var parts in definitions.OwnTypes)
            CheckType(parts, definitions, errors);
        foreach (var directive in definitions.Directives.Values.Where(d => !SdlDefinitions.IsBuiltIn(d)))
        {
            CheckReserved(directive.Name, errors);
            CheckArguments($"@{directive.Name.Value}", directive.Arguments, definitions, errors);
        }
    }

    private static void CheckSchema(SdlDefinitions definitions, SdlErrors errors)
    {
        var seen = new HashSet<OperationType>();
        foreach (var root in definitions.Schema.SelectMany(s => s.OperationTypes))
        {
            if (!seen.Add(root.Operation))
                errors.Add($"The schema has more than one type for {NameOf(root.Operation)}.", root);
            CheckKnown(root.Type, definitions, errors);
        }
    }

    private static void CheckType(IReadOnlyList<TypeDefinitionNode> parts, SdlDefinitions definitions, SdlErrors errors)
    {
        var name = parts[0].Name;
        CheckReserved(name, errors);
        switch (parts[0])
        {
            case ObjectTypeDefinitionNode:
                var objects = parts.Cast<ObjectTypeDefinitionNode>().ToList();
                CheckFields(name.Value, objects.SelectMany(p => p.Fields), definitions, errors);
                CheckReferences($"The type {name.Value} implements", objects.SelectMany(p => p.Interfaces), definitions, errors);
                break;
            case InterfaceTypeDefinitionNode:
                var faces = parts.Cast<InterfaceTypeDefinitionNode>().ToList();
                CheckFields(name.Value, faces.SelectMany(p => p.Fields), definitions, errors);
                CheckReferences($"The interface {name.Value} implements", faces.SelectMany(p => p.Interfaces), definitions, errors);
                break;
            case UnionTypeDefinitionNode:
                var members = parts.Cast<UnionTypeDefinitionNode>().SelectMany(p => p.Members);
                CheckReferences($"The union {name.Value} includes", members, definitions, errors);
                break;
            case EnumTypeDefinitionNode:
                var values = parts.Cast<EnumTypeDefinitionNode>().SelectMany(p => p.Values);
                CheckUnique(values.Select(v => v.Name), n => $"The enum value {name.Value}.{n} is defined twice.", errors);
                break;
            case InputObjectTypeDefinitionNode:
                var fields = parts.Cast<InputObjectTypeDefinitionNode>().SelectMany(p => p.Fields).ToList();
                CheckUnique(fields.Select(f => f.Name), n => $"The field {name.Value}.{n} is defined twice.", errors);
                foreach (var field in fields)
                {
                    CheckReserved(field.Name, errors);
                    CheckKnown(field.Type, definitions, errors);
                }

                break;
        }
    }

    private static void CheckFields(
        string type, IEnumerable<FieldDefinitionNode> fields, SdlDefinitions definitions, SdlErrors errors)
    {
        var all = fields.ToList();
        CheckUnique(all.Select(f => f.Name), n => $"The field {type}.{n} is defined twice.", errors);
        foreach (var field in all)
        {
            CheckReserved(field.Name, errors);
            CheckKnown(field.Type, definitions, errors);
            CheckArguments($"{type}.{field.Name.Value}", field.Arguments, definitions, errors);
        }
    }

    private static void CheckArguments(
        string owner, IReadOnlyList<InputValueDefinitionNode> arguments, SdlDefinitions definitions, SdlErrors errors)
    {
        CheckUnique(arguments.Select(a => a.Name), n => $"The argument {owner}({n}:) is defined twice.", errors);
        foreach (var argument in arguments)
        {
            CheckReserved(argument.Name, errors);
            CheckKnown(argument.Type, definitions, errors);
        }
    }

    private static void CheckReferences(
        string owner, IEnumerable<NamedTypeNode> references, SdlDefinitions definitions, SdlErrors errors)
    {
        var all = references.ToList();
        CheckUnique(all.Select(r => r.Name), n => $"{owner} {n} twice.", errors);
        foreach (var reference in all)
            CheckKnown(reference, definitions, errors);
    }

    private static void CheckUnique(IEnumerable<NameNode> names, Func<string, string> message, SdlErrors errors)
    {
        var seen = new HashSet<string>();
        foreach (var name in names)
        {
            if (!seen.Add(name.Value))
                errors.Add(message(name.Value), name);
        }
    }

    private static void CheckReserved(NameNode name, SdlErrors errors)
    {
        if (name.Value.StartsWith("__", StringComparison.Ordinal))
            errors.Add($"The name {name.Value} begins with two underscores, which only introspection may.", name);
    }

    private static void CheckKnown(TypeNode type, SdlDefinitions definitions, SdlErrors errors)
    {
        var name = TypeNames.Innermost(type).Name;
        if (!definitions.HasType(name.Value))
            errors.Add($"The type {name.Value} is not defined.{Suggestions.Of(name.Value, definitions.TypeNames)}", name);
    }

    private static string NameOf(OperationType operation) => operation switch
    {
        OperationType.Query => "queries",
        OperationType.Mutation => "mutations",
        _ => "subscriptions",
    };
}
