namespace IndustryGraph.Model;

/// <summary>The id of a claim. A slug, unique over all kinds of records.</summary>
public readonly record struct ClaimId(string Value) : IComparable<ClaimId>
{
    /// <summary>Orders by code point, as every store does.</summary>
    public int CompareTo(ClaimId other) => Slug.Compare(Value, other.Value);

    public static bool operator <(ClaimId left, ClaimId right) => left.CompareTo(right) < 0;

    public static bool operator >(ClaimId left, ClaimId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ClaimId left, ClaimId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ClaimId left, ClaimId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
