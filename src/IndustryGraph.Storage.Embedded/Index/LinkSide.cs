namespace IndustryGraph.Storage.Embedded;

/// <summary>How a relationship hangs on a node.</summary>
internal enum LinkSide
{
    /// <summary>Of a directed type, and begins there.</summary>
    Outgoing,

    /// <summary>Of a directed type, and ends there.</summary>
    Incoming,

    /// <summary>Of a symmetric type.</summary>
    Mutual,
}
