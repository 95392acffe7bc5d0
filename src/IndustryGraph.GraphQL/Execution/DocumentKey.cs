namespace IndustryGraph.GraphQL.Execution;

/// <summary>A document's text and the limits it was held to.</summary>
internal sealed class DocumentKey(ReadOnlyMemory<byte> text, GraphQLLimits limits) : IEquatable<DocumentKey>
{
    private readonly ReadOnlyMemory<byte> _text = text;
    private readonly GraphQLLimits _limits = limits;
    private readonly int _hash = Hash(text.Span);

    public bool Equals(DocumentKey? other) =>
        other is not null
        && _hash == other._hash
        && _text.Span.SequenceEqual(other._text.Span)
        && _limits == other._limits;

    public override bool Equals(object? obj) => Equals(obj as DocumentKey);

    public override int GetHashCode() => _hash;

    private static int Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }
}
