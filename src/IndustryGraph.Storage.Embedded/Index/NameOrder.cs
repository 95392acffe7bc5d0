using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>By the folded name, then by id; versions that agree in both by their commit.</summary>
internal sealed class NameOrder : IComparer<NodeVersion>
{
    public static readonly NameOrder Instance = new();

    public int Compare(NodeVersion? x, NodeVersion? y)
    {
        if (ReferenceEquals(x, y))
        {
            return 0;
        }

        var order = Slug.Compare(x!.Folded, y!.Folded);
        order = order != 0 ? order : x.Entry.Id.CompareTo(y.Entry.Id);
        return order != 0 ? order : x.Commit.CompareTo(y.Commit);
    }
}
