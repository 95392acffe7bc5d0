using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>What was recorded of a node by one commit: known from then on, until the next version's.</summary>
internal sealed class NodeVersion(NodeEntry entry, int commit, Node node)
{
    public NodeEntry Entry { get; } = entry;

    public int Commit { get; } = commit;

    public Node Node { get; } = node;

    /// <summary>The version before it; null of the first.</summary>
    public NodeVersion? Before { get; } = entry.Latest;

    /// <summary>The folded name, which orders nodes.</summary>
    public string Folded { get; } = NameFolding.Fold(node.Name);

    /// <summary>The folded aliases, in the order recorded.</summary>
    public string[] FoldedAliases { get; } = node.Aliases.Count == 0 ? [] : [.. node.Aliases.Select(NameFolding.Fold)];

    /// <summary>See <see cref="TextKey.Of"/>.</summary>
    public ulong NameKey => TextKey.Of(Folded);

    public string? Country => Node switch
    {
        Company company => company.Country,
        Facility facility => facility.Country,
        _ => null,
    };

    /// <summary>At which place it bears a name: 0 for its name, then its aliases; -1 where it does not.</summary>
    public int PlaceOf(string name)
    {
        if (string.Equals(Node.Name, name, StringComparison.Ordinal))
        {
            return 0;
        }

        var aliases = Node.Aliases.Span;
        for (var i = 0; i < aliases.Length; i++)
        {
            if (string.Equals(aliases[i], name, StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return -1;
    }
}
