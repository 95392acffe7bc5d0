namespace IndustryGraph.Model;

/// <summary>The id of a node: a company, facility, product or source. A slug, unique over all kinds of records.</summary>
public readonly record struct NodeId(string Value) : IComparable<NodeId>
{
    /// <summary>Orders by code point, as every store does.</summary>
    public int CompareTo(NodeId other) => Slug.Compare(Value, other.Value);

    public static bool operator <(NodeId left, NodeId right) => left.CompareTo(right) < 0;

    public static bool operator >(NodeId left, NodeId right) => left.CompareTo(right) > 0;

    public static bool operator <=(NodeId left, NodeId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(NodeId left, NodeId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
