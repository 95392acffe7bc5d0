namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>Where each kind of operation starts (section 3.3.1): as the schema definition says, else by the default names.</summary>
internal sealed class RootTypes
{
    public RootTypes(SdlDefinitions definitions, Dictionary<string, NamedType> types, SdlErrors errors)
    {
        var roots = definitions.Schema.SelectMany(s => s.OperationTypes).ToList();
        var hasDefinition = definitions.Schema.Any(s => !s.IsExtension);
        Query = Find(OperationType.Query, "Query");
        Mutation = Find(OperationType.Mutation, "Mutation");
        Subscription = Find(OperationType.Subscription, "Subscription");
        if (Query is null)
            errors.Add("The schema has no type for queries.");
        foreach (var type in new[] { Query, Mutation, Subscription }.OfType<ObjectType>().GroupBy(t => t).Where(g => g.Count() > 1))
            errors.Add($"The type {type.Key.Name} is the root of more than one kind of operation.", definitions.Type(type.Key.Name)[0].Name);

        ObjectType? Find(OperationType operation, string defaultName)
        {
            var root = roots.FirstOrDefault(r => r.Operation == operation);
            if (root is null)
                return hasDefinition ? null : types.GetValueOrDefault(defaultName) as ObjectType;
            if (!hasDefinition && types.ContainsKey(defaultName) && root.Type.Name.Value != defaultName)
                errors.Add($"The schema already has the type {defaultName} for {operation.ToString().ToLowerInvariant()} operations.", root);
            if (types[root.Type.Name.Value] is not ObjectType type)
                errors.Add($"The root type {root.Type.Name.Value} is not an object type.", root.Type);
            return types[root.Type.Name.Value] as ObjectType;
        }
    }

    public ObjectType? Query { get; }

    public ObjectType? Mutation { get; }

    public ObjectType? Subscription { get; }
}
