using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>What bears which id as a change set has it: its own nodes and redirects, and those of the graph.</summary>
internal sealed class PlannedNames(GraphIndex index)
{
    private readonly int _last = index.Commits.Last;

    /// <summary>The nodes that are written, by id.</summary>
    public Dictionary<string, PlannedNode> Nodes { get; } = [];

    /// <summary>Where the change set redirects ids to; null for nowhere any more.</summary>
    public Dictionary<string, string?> Redirects { get; } = [];

    /// <summary>The node of an id; null where there is none.</summary>
    public (int Index, NodeKind Kind)? Node(string slug)
    {
        if (Nodes.TryGetValue(slug, out var planned))
        {
            return (planned.Index, planned.Node.Kind);
        }

        return index.Nodes.Find(slug) is { } entry ? (entry.Index, entry.Kind) : null;
    }

    /// <summary>Where an id is redirected to; null for nowhere.</summary>
    public string? TargetOf(string slug) =>
        Redirects.TryGetValue(slug, out var target) ? target : index.Redirects.Target(slug, _last);

    /// <summary>A source that there is.</summary>
    public Source SourceOf(NodeId id) => Nodes.TryGetValue(id.Value, out var planned)
        ? (Source)planned.Node
        : (Source)index.Nodes.Find(id.Value)!.At(_last)!.Node;
}
