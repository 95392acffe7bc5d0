namespace IndustryGraph.Storage.Embedded;

internal sealed partial class GraphIndex
{
    // Relationships that changed while new arrays of links are made; null while none are.
    private List<int>? _changed;

    /// <summary>The links of all nodes; null until <see cref="Seal()"/> makes them.</summary>
    public LinkIndex? Links { get; private set; }

    /// <summary>Makes the arrays of links, once everything is read.</summary>
    public void Seal()
    {
        Links = new LinkIndex(SealedLinks.Of(this, Relationships.Count, Nodes.Count, Commits.Last));
        Links.Orders.Prepare();
    }

    /// <summary>Begins to make new arrays of links; the writer goes on meanwhile.</summary>
    /// <returns>What makes them, on any thread.</returns>
    public Func<SealedLinks> BeginSealing()
    {
        _changed = [];
        var (relationships, nodes, commit) = (Relationships.Count, Nodes.Count, Commits.Last);
        return () => SealedLinks.Of(this, relationships, nodes, commit);
    }

    /// <summary>Puts new arrays in the place of those before, for readers that come from now on.</summary>
    public void EndSealing(SealedLinks made)
    {
        var links = new LinkIndex(made);
        foreach (var relationship in _changed!)
        {
            links.Change(in Relationships[relationship], relationship);
        }

        _changed = null;
        for (var i = made.Relationships; i < Relationships.Count; i++)
        {
            links.Add(in Relationships[i], i);
        }

        Links = links;
    }

    private void LeaveToRow(int relationship)
    {
        _changed?.Add(relationship);
        Links?.Change(in Relationships[relationship], relationship);
    }
}
