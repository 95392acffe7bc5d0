using System.Security.Cryptography;
using IndustryGraph.GraphQL.Validation;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>A document that was parsed and checked, with what executing it needs to look up.</summary>
internal sealed class CompiledDocument
{
    private readonly List<OperationDefinitionNode> _operations;
    private string? _hash;

    public CompiledDocument(DocumentNode document, IReadOnlyList<GraphQLError> errors)
    {
        Source = document.Source;
        Errors = errors;
        _operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        Fragments = FragmentsByName.In(document);
        Conditions = errors.Count > 0 ? [] : ConditionVariables.In(document);
    }

    public SourceText Source { get; }

    /// <summary>The SHA-256 of the text, in lower-case hexadecimal.</summary>
    public string Hash => _hash ??= Convert.ToHexStringLower(SHA256.HashData(Source.Utf8.Span));

    /// <summary>What is wrong with the document; empty where it can be run.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    /// <summary>The variables that <c>@skip</c> and <c>@include</c> look at, in order.</summary>
    public IReadOnlyList<string> Conditions { get; }

    /// <summary>GetOperation(document, operationName), section 6.1.1.</summary>
    /// <exception cref="GraphQLException">There is no such operation, or no one operation: OPERATION.</exception>
    public OperationDefinitionNode Select(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return _operations.Count == 1 ? _operations[0] : throw OperationErrors.Unnamed();
        return _operations.Find(o => o.Name?.Value == name)
            ?? throw OperationErrors.Unknown(name, _operations.Select(o => o.Name?.Value).OfType<string>());
    }
}
