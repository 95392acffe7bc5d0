namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>The definitions of a document, by name, with the extensions of each; complains about what is twice or misplaced.</summary>
internal sealed class SdlDefinitions
{
    private readonly Dictionary<string, List<TypeDefinitionNode>> _types = [];
    private readonly List<SchemaDefinitionNode> _schema = [];

    public SdlDefinitions(DocumentNode document, SourceText source, SdlErrors errors)
    {
        errors.Source = source;
        foreach (var definition in BuiltIns.Document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
                _types.Add(type.Name.Value, [type]);
        }

        foreach (var definition in document.Definitions)
            AddDefinition(definition, errors);
        foreach (var definition in document.Definitions)
            AddExtension(definition, errors);
        // A schema may define a built-in directive itself; its definition counts then.
        foreach (var directive in BuiltIns.Document.Definitions.OfType<DirectiveDefinitionNode>())
            Directives.TryAdd(directive.Name.Value, directive);
    }

    public Dictionary<string, DirectiveDefinitionNode> Directives { get; } = [];

    public IReadOnlyList<SchemaDefinitionNode> Schema => _schema;

    /// <summary>The definition of each type, followed by its extensions; the author's types first, in their order.</summary>
    public IEnumerable<IReadOnlyList<TypeDefinitionNode>> Types =>
        _types.Values.OrderBy(t => IsBuiltIn(t[0]));

    public IEnumerable<IReadOnlyList<TypeDefinitionNode>> OwnTypes => _types.Values.Where(t => !IsBuiltIn(t[0]) || t.Count > 1);

    public bool HasType(string name) => _types.ContainsKey(name);

    public IEnumerable<string> TypeNames => _types.Keys;

    public IReadOnlyList<TypeDefinitionNode> Type(string name) => _types[name];

    public static bool IsBuiltIn(SyntaxNode node) => BuiltIns.Document.Definitions.Contains(node);

    private void AddDefinition(DefinitionNode definition, SdlErrors errors)
    {
        switch (definition)
        {
            case SchemaDefinitionNode { IsExtension: false } schema:
                if (_schema.Count > 0)
                    errors.Add("There may be only one schema definition.", schema);
                _schema.Add(schema);
                break;
            case TypeDefinitionNode { IsExtension: false } type:
                AddType(type, errors);
                break;
            case DirectiveDefinitionNode directive:
                if (!Directives.TryAdd(directive.Name.Value, directive))
                    errors.Add($"The directive @{directive.Name.Value} is defined twice.", directive.Name);
                break;
            case OperationDefinitionNode or FragmentDefinitionNode:
                errors.Add("A schema holds no operations and no fragments.", definition);
                break;
        }
    }

    private void AddType(TypeDefinitionNode type, SdlErrors errors)
    {
        // A built-in scalar may be written out, as some tools print it; it means the same.
        if (BuiltIns.IsScalar(type.Name.Value) && type is ScalarTypeDefinitionNode && _types[type.Name.Value].Count == 1)
            _types[type.Name.Value].Add(type);
        else if (!_types.TryAdd(type.Name.Value, [type]))
            errors.Add($"The type {type.Name.Value} is defined twice.", type.Name);
    }

    private void AddExtension(DefinitionNode definition, SdlErrors errors)
    {
        switch (definition)
        {
            case SchemaDefinitionNode { IsExtension: true } schema:
                _schema.Add(schema);
                break;
            case TypeDefinitionNode { IsExtension: true } extension:
                if (!_types.TryGetValue(extension.Name.Value, out var parts))
                    errors.Add($"The type {extension.Name.Value} is extended but not defined.{Suggestions.Of(extension.Name.Value, TypeNames)}", extension.Name);
                else if (parts[0].GetType() != extension.GetType())
                    errors.Add($"The type {extension.Name.Value} is extended as another kind of type than it is.", extension.Name);
                else
                    parts.Add(extension);
                break;
        }
    }
}
