namespace IndustryGraph.Model;

/// <summary>The id of a relationship. A slug, unique over all kinds of records.</summary>
public readonly record struct RelationshipId(string Value) : IComparable<RelationshipId>
{
    /// <summary>Orders by code point, as every store does.</summary>
    public int CompareTo(RelationshipId other) => Slug.Compare(Value, other.Value);

    public static bool operator <(RelationshipId left, RelationshipId right) => left.CompareTo(right) < 0;

    public static bool operator >(RelationshipId left, RelationshipId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RelationshipId left, RelationshipId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RelationshipId left, RelationshipId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
