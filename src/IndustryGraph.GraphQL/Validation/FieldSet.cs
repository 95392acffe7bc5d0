namespace IndustryGraph.GraphQL.Validation;

/// <summary>A set of fields and fragments, equal to another that has the same ones.</summary>
internal sealed class FieldSet : IEquatable<FieldSet>
{
    private readonly int[] _offsets;
    private readonly int _hash;

    /// <param name="nodes">Nodes of one document, told apart by where they begin.</param>
    public FieldSet(IEnumerable<SyntaxNode> nodes)
    {
        _offsets = [.. nodes.Select(n => n.Start)];
        Array.Sort(_offsets);
        var hash = default(HashCode);
        foreach (var offset in _offsets)
            hash.Add(offset);
        _hash = hash.ToHashCode();
    }

    public bool Equals(FieldSet? other) =>
        other is not null && _hash == other._hash && _offsets.AsSpan().SequenceEqual(other._offsets);

    public override bool Equals(object? obj) => Equals(obj as FieldSet);

    public override int GetHashCode() => _hash;
}
