namespace IndustryGraph.Storage.Embedded;

internal sealed partial class GraphIndex
{
    // Relationships that got a history while new arrays of links are made; null while none are.
    private List<int>? _turned;

    /// <summary>The links of all nodes; null until <see cref="Seal()"/> makes them.</summary>
    public LinkIndex? Links { get; private set; }

    /// <summary>Makes the arrays of links, once everything is read.</summary>
    public void Seal() => Links = new LinkIndex(SealedLinks.Of(Relationships, Relationships.Count, Nodes.Count));

    /// <summary>Begins to make new arrays of links; the writer goes on meanwhile.</summary>
    /// <returns>What makes them, on any thread.</returns>
    public Func<SealedLinks> BeginSealing()
    {
        _turned = [];
        var (relationships, nodes) = (Relationships.Count, Nodes.Count);
        return () => SealedLinks.Of(Relationships, relationships, nodes);
    }

    /// <summary>Puts new arrays in the place of those before, for readers that come from now on.</summary>
    public void EndSealing(SealedLinks made)
    {
        foreach (var relationship in _turned!)
        {
            made.Turn(in Relationships[relationship], relationship);
        }

        _turned = null;
        var links = new LinkIndex(made);
        for (var i = made.Relationships; i < Relationships.Count; i++)
        {
            links.Add(in Relationships[i], i);
        }

        Links = links;
    }

    private void LeaveToRow(int relationship)
    {
        _turned?.Add(relationship);
        Links?.Turn(in Relationships[relationship], relationship);
    }
}
