namespace IndustryGraph.Storage.Embedded;

/// <summary>How a relationship hangs on a node, in the order of the arrays: the sides of an <see cref="AnchorEnd"/> stand together.</summary>
internal enum LinkSide
{
    /// <summary>Of a directed type, and begins there.</summary>
    Outgoing,

    /// <summary>Of a symmetric type.</summary>
    Mutual,

    /// <summary>Of a directed type, and ends there.</summary>
    Incoming,
}
