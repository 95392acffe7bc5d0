namespace IndustryGraph.Model;

/// <summary>The id of a fact. A slug, unique over all kinds of records.</summary>
public readonly record struct FactId(string Value) : IComparable<FactId>
{
    /// <summary>Orders by code point, as every store does.</summary>
    public int CompareTo(FactId other) => Slug.Compare(Value, other.Value);

    public static bool operator <(FactId left, FactId right) => left.CompareTo(right) < 0;

    public static bool operator >(FactId left, FactId right) => left.CompareTo(right) > 0;

    public static bool operator <=(FactId left, FactId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FactId left, FactId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
