using System.Runtime.InteropServices;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>What a request asks: the text of its document, the operation and the variables as they came, and its limits.</summary>
internal sealed class AnswerKey : IEquatable<AnswerKey>
{
    private readonly ReadOnlyMemory<byte> _text;
    private readonly string? _operation;
    private readonly byte[] _variables;
    private readonly GraphQLLimits _limits;
    private readonly int _hash;

    public AnswerKey(GraphQLRequest request, GraphQLLimits limits)
    {
        _text = request.Query;
        _operation = request.OperationName;
        _variables = request.Variables is { } variables ? JsonMarshal.GetRawUtf8Value(variables).ToArray() : [];
        _limits = limits;
        var hash = default(HashCode);
        hash.AddBytes(_text.Span);
        hash.AddBytes(_variables);
        hash.Add(_operation);
        _hash = hash.ToHashCode();
    }

    /// <summary>How much of memory it takes, roughly.</summary>
    public int Size => _text.Length + _variables.Length + 100;

    public bool Equals(AnswerKey? other) =>
        other is not null
        && _hash == other._hash
        && _variables.AsSpan().SequenceEqual(other._variables)
        && _text.Span.SequenceEqual(other._text.Span)
        && _operation == other._operation
        && _limits == other._limits;

    public override bool Equals(object? obj) => Equals(obj as AnswerKey);

    public override int GetHashCode() => _hash;
}
