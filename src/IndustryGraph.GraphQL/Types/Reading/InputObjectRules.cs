namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>Input objects: fields take input types, oneOf fields are optional, nothing requires itself (section 3.10).</summary>
internal static class InputObjectRules
{
    public static void Check(Schema schema, SdlDefinitions definitions, SdlErrors errors)
    {
        var finished = new HashSet<InputObjectType>();
        foreach (var type in schema.Types.OfType<InputObjectType>())
        {
            CheckFields(type, definitions, errors);
            CheckCircle(type, [], finished, definitions, errors);
        }
    }

    private static void CheckFields(InputObjectType type, SdlDefinitions definitions, SdlErrors errors)
    {
        foreach (var (field, node) in type.Fields.Zip(SdlMembers.InputFields(definitions.Type(type.Name))))
        {
            var name = $"{type.Name}.{field.Name}";
            if (!field.Type.IsInput)
                errors.Add($"The field {name} takes {field.Type}, which is only for output.", node.Type);
            if (field.IsRequired && field.DeprecationReason is not null)
                errors.Add($"The field {name} is required and so cannot be deprecated.", node);
            if (type.IsOneOf && field.Type.IsNonNull)
                errors.Add($"The field {name} must be nullable: {type.Name} takes exactly one of its fields.", node);
            if (type.IsOneOf && field.DefaultValue is not null)
                errors.Add($"The field {name} cannot have a default: {type.Name} takes exactly one of its fields.", node);
        }
    }

    /// <summary>A chain of single, non-null fields that comes back to its start could never be given a value.</summary>
    private static void CheckCircle(
        InputObjectType type,
        List<(InputObjectType Type, string Field)> chain,
        HashSet<InputObjectType> finished,
        SdlDefinitions definitions,
        SdlErrors errors)
    {
        var start = chain.FindIndex(link => ReferenceEquals(link.Type, type));
        if (start >= 0)
        {
            var circle = string.Join(", ", chain.Skip(start).Select(link => $"{link.Type.Name}.{link.Field}"));
            errors.Add($"The input object {type.Name} requires itself through {circle}.", definitions.Type(type.Name)[0].Name);
            return;
        }

        if (finished.Contains(type))
            return;
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { Inner: InputObjectType next })
                continue;
            chain.Add((type, field.Name));
            CheckCircle(next, chain, finished, definitions, errors);
            chain.RemoveAt(chain.Count - 1);
        }

        finished.Add(type);
    }
}
