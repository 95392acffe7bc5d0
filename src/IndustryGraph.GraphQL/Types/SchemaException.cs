namespace IndustryGraph.GraphQL.Types;

/// <summary>A schema, or what is bound to it, is wrong. Start-up ends here; the message lists every error.</summary>
public sealed class SchemaException : Exception
{
    public SchemaException(string summary, IReadOnlyList<GraphQLError> errors)
        : base($"{summary}{string.Concat(errors.Select(e => $"{Environment.NewLine}- {e}"))}")
    {
        Errors = errors;
    }

    public SchemaException(string message)
        : this(message, [])
    {
    }

    public SchemaException(string message, Exception inner)
        : base(message, inner)
    {
        Errors = [];
    }

    public SchemaException()
        : this("The schema is wrong.", [])
    {
    }

    public IReadOnlyList<GraphQLError> Errors { get; }
}
