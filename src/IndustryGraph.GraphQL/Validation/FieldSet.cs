namespace IndustryGraph.GraphQL.Validation;

/// <summary>A set of fields, equal to another that has the same ones.</summary>
internal sealed class FieldSet : IEquatable<FieldSet>
{
    private readonly int[] _ids;
    private readonly int _hash;

    public FieldSet(List<MergeField> fields)
    {
        _ids = [.. fields.Select(f => f.Id)];
        Array.Sort(_ids);
        var hash = default(HashCode);
        foreach (var id in _ids)
            hash.Add(id);
        _hash = hash.ToHashCode();
    }

    public bool Equals(FieldSet? other) => other is not null && _hash == other._hash && _ids.AsSpan().SequenceEqual(other._ids);

    public override bool Equals(object? obj) => Equals(obj as FieldSet);

    public override int GetHashCode() => _hash;
}
