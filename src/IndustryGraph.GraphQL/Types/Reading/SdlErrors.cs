namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>The errors found in SDL so far, in the order they were found.</summary>
internal sealed class SdlErrors
{
    private readonly List<GraphQLError> _errors = [];

    /// <summary>Where offsets of nodes are resolved.</summary>
    public SourceText? Source { get; set; }

    public void Add(string message, params ReadOnlySpan<SyntaxNode> nodes)
    {
        var locations = new List<SourceLocation>();
        foreach (var node in nodes)
            locations.Add(Source!.Locate(node.Start));
        _errors.Add(new GraphQLError(message) { Locations = locations });
    }

    public void Add(IEnumerable<GraphQLError> errors) => _errors.AddRange(errors);

    public void ThrowIfAny(string name)
    {
        if (_errors.Count > 0)
            throw new SchemaException($"{name} is wrong:", [.. _errors]);
    }
}
