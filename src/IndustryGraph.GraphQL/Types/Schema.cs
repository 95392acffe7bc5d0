using System.Collections.Frozen;
using IndustryGraph.GraphQL.Types.Reading;

namespace IndustryGraph.GraphQL.Types;

/// <summary>
/// A type system (section 3), read from SDL. Immutable and safe for concurrent use. Holds the built-in scalars,
/// directives and introspection types beside those of its author.
/// </summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _byName;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directivesByName;
    private readonly FrozenDictionary<NamedType, IReadOnlyList<ObjectType>> _possibleTypes;
    private readonly FrozenDictionary<NamedType, FrozenSet<NamedType>> _subTypes;

    internal Schema(SchemaParts parts)
    {
        Description = parts.Description;
        Types = parts.Types;
        Directives = parts.Directives;
        QueryType = parts.QueryType;
        MutationType = parts.MutationType;
        SubscriptionType = parts.SubscriptionType;
        _byName = Types.ToFrozenDictionary(t => t.Name);
        _directivesByName = Directives.ToFrozenDictionary(d => d.Name);
        var text = new NonNullType(_byName["String"]);
        TypeNameField = new FieldDefinition("__typename", "The name of the object type.", text, [], null);
        SchemaField = new FieldDefinition("__schema", "The schema.", new NonNullType(_byName["__Schema"]), [], null);
        TypeField = new FieldDefinition(
            "__type", "One type of the schema.", _byName["__Type"], [new InputValue("name", null, text, null, null)], null);
        _possibleTypes = Types.Where(t => t.IsComposite).ToFrozenDictionary(t => t, FindPossibleTypes);
        _subTypes = Types.Where(t => t.IsComposite).ToFrozenDictionary(t => t, FindSubTypes);
    }

    public string? Description { get; }

    public IReadOnlyList<NamedType> Types { get; }

    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    public ObjectType QueryType { get; }

    public ObjectType? MutationType { get; }

    public ObjectType? SubscriptionType { get; }

    /// <summary>Reads a schema.</summary>
    /// <exception cref="SchemaException">The text is no SDL, or breaks rules of the type system; lists every error.</exception>
    public static Schema Parse(string sdl) => Parse(new SourceText(sdl, "schema"));

    /// <inheritdoc cref="Parse(string)"/>
    public static Schema Parse(SourceText sdl) => SchemaReader.Read(sdl);

    /// <summary>
    /// What its text writes out as values. They fit their types as far as these are known without what is bound; what a
    /// custom scalar accepts is checked then.
    /// </summary>
    internal IReadOnlyList<SchemaLiteral> Literals { get; set; } = [];

    /// <summary><c>__typename: String!</c>, on every composite type (section 4.1).</summary>
    internal FieldDefinition TypeNameField { get; }

    /// <summary><c>__schema: __Schema!</c>, on the query type (section 4.2).</summary>
    internal FieldDefinition SchemaField { get; }

    /// <summary><c>__type(name: String!): __Type</c>, on the query type (section 4.2).</summary>
    internal FieldDefinition TypeField { get; }

    public NamedType? Type(string name) => _byName.GetValueOrDefault(name);

    public DirectiveDefinition? Directive(string name) => _directivesByName.GetValueOrDefault(name);

    public ObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>A field that can be selected on a type, those of introspection among them.</summary>
    public FieldDefinition? Field(NamedType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            return name switch
            {
                "__typename" when parent.IsComposite => TypeNameField,
                "__schema" when ReferenceEquals(parent, QueryType) => SchemaField,
                "__type" when ReferenceEquals(parent, QueryType) => TypeField,
                _ => null,
            };
        }

        return (parent as ComplexType)?.Field(name);
    }

    /// <summary>The object types a value of this composite type can have, in the order of the schema's text.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => _possibleTypes.GetValueOrDefault(type, []);

    /// <summary>IsSubType(possibleSubType, superType), section 3.6: the same named type or one that stands for it.</summary>
    public bool IsSubType(NamedType type, NamedType super) =>
        ReferenceEquals(type, super) || (_subTypes.TryGetValue(super, out var subTypes) && subTypes.Contains(type));

    /// <summary>Whether some object type is possible for both.</summary>
    public bool Overlap(NamedType a, NamedType b)
    {
        if (ReferenceEquals(a, b))
            return true;
        foreach (var type in PossibleTypes(a))
        {
            if (IsSubType(type, b))
                return true;
        }

        return false;
    }

    /// <summary>The schema as SDL, without what is built in.</summary>
    public string Print() => SchemaPrinter.Print(this);

    private IReadOnlyList<ObjectType> FindPossibleTypes(NamedType type) => type switch
    {
        ObjectType self => [self],
        UnionType union => union.Members,
        InterfaceType face => [.. Types.OfType<ObjectType>().Where(t => t.Interfaces.Contains(face))],
        _ => [],
    };

    private FrozenSet<NamedType> FindSubTypes(NamedType type) => type switch
    {
        UnionType union => union.Members.ToFrozenSet<NamedType>(),
        InterfaceType face => Types.OfType<ComplexType>().Where(t => t.Interfaces.Contains(face)).ToFrozenSet<NamedType>(),
        _ => [],
    };
}
