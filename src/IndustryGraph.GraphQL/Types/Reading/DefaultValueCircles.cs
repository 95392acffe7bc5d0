namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>InputObjectDefaultValueHasCycle (section 3.10): a default that must be filled in with itself.</summary>
internal static class DefaultValueCircles
{
    public static void Check(Schema schema, SdlDefinitions definitions, SdlErrors errors)
    {
        var reported = new HashSet<InputValue>();
        foreach (var type in schema.Types.OfType<InputObjectType>())
            Visit(type, null, [], reported, definitions, errors);
    }

    /// <summary>Follows what a value leaves out, or all of it where <paramref name="value"/> is null.</summary>
    private static void Visit(
        InputObjectType type,
        ValueNode? value,
        List<(InputObjectType Type, InputValue Field)> path,
        HashSet<InputValue> reported,
        SdlDefinitions definitions,
        SdlErrors errors)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Items)
                Visit(type, item, path, reported, definitions, errors);
            return;
        }

        if (value is not (null or ObjectValueNode))
            return;
        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType next)
                continue;
            var given = (value as ObjectValueNode)?.Fields.FirstOrDefault(f => f.Name.Value == field.Name)?.Value;
            if (given is not null)
                Visit(next, given, path, reported, definitions, errors);
            else if (field.DefaultValue is not null)
                Follow(type, field, next, path, reported, definitions, errors);
        }
    }

    private static void Follow(
        InputObjectType type,
        InputValue field,
        InputObjectType next,
        List<(InputObjectType Type, InputValue Field)> path,
        HashSet<InputValue> reported,
        SdlDefinitions definitions,
        SdlErrors errors)
    {
        if (path.Exists(step => ReferenceEquals(step.Field, field)))
        {
            if (path.TrueForAll(step => !reported.Contains(step.Field)))
            {
                var start = path.FindIndex(step => ReferenceEquals(step.Field, field));
                var circle = string.Join(", ", path.Skip(start).Select(step => $"{step.Type.Name}.{step.Field.Name}"));
                errors.Add($"The default of {type.Name}.{field.Name} needs itself through {circle}.", definitions.Type(type.Name)[0].Name);
            }

            foreach (var step in path)
                reported.Add(step.Field);
            return;
        }

        if (reported.Contains(field))
            return;
        path.Add((type, field));
        Visit(next, field.DefaultValue, path, reported, definitions, errors);
        path.RemoveAt(path.Count - 1);
        reported.Add(field);
    }
}
