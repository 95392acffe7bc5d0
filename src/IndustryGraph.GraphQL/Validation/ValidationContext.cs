using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>What the rules share: the schema, the document, the errors found so far.</summary>
internal sealed class ValidationContext
{
    private readonly ExecutableSchema _executable;
    private readonly List<GraphQLError> _errors = [];

    public ValidationContext(ExecutableSchema schema, DocumentNode document, GraphQLLimits limits)
    {
        _executable = schema;
        Document = document;
        Limits = limits;
        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        Fragments = FragmentsByName.In(document);
    }

    public Schema Schema => _executable.Schema;

    public DocumentNode Document { get; }

    public GraphQLLimits Limits { get; }

    public IReadOnlyList<OperationDefinitionNode> Operations { get; }

    /// <summary>The fragments by name; of several with one name the last.</summary>
    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Whether there are as many errors as anybody will read.</summary>
    public bool IsFull => _errors.Count >= Limits.ValidationErrors;

    public LeafCodec Leaf(NamedType type) => _executable.Leaf(type);

    public FragmentDefinitionNode? Fragment(string name) => Fragments.GetValueOrDefault(name);

    public void Report(string rule, string message, ReadOnlySpan<SyntaxNode> nodes)
    {
        if (IsFull)
            return;
        var locations = new SourceLocation[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
            locations[i] = Document.Source.Locate(nodes[i].Start);
        _errors.Add(new GraphQLError(message, ErrorCodes.Validation)
        {
            Locations = locations,
            Extensions = new Dictionary<string, object?> { ["rule"] = rule },
        });
    }
}
