namespace IndustryGraph.Storage.Embedded;

/// <summary>What orders a node that has one version, beside those of other nodes; of all others the versions tell.</summary>
internal struct NodeHead
{
    /// <summary>The commit of a node whose versions are to be asked.</summary>
    public const int Ask = int.MaxValue;

    public ulong NameKey;

    /// <summary>The commit of the one version, or <see cref="Ask"/>.</summary>
    public int Commit;
}
