using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// The links of all relationships up to a bound, in compressed sparse rows: those of a node stand together, one side behind
/// the other, each ascending by relationship; so one stretch of memory holds what hangs on an end.
/// </summary>
internal sealed class SealedLinks
{
    // Where each side of each node begins.
    private readonly int[] _starts;
    private readonly Link[] _links;

    private SealedLinks(int relationships, int[] starts, Link[] links, RelationshipOrders orders) =>
        (Relationships, _starts, _links, Orders) = (relationships, starts, links, orders);

    /// <summary>The same relationships in other orders.</summary>
    public RelationshipOrders Orders { get; }

    /// <summary>The first relationship that is not in here.</summary>
    public int Relationships { get; }

    /// <param name="index">The graph; its relationships below the bound are written and visible.</param>
    /// <param name="relationships">The bound.</param>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="commit">The last commit.</param>
    public static SealedLinks Of(GraphIndex index, int relationships, int nodes, int commit)
    {
        var table = index.Relationships;
        var starts = new int[(nodes * LinkSides.Count) + 1];
        for (var i = 0; i < relationships; i++)
        {
            ref var row = ref table[i];
            var symmetric = row.Type.Info().Symmetric;
            starts[PlaceOf(symmetric ? LinkSide.Mutual : LinkSide.Outgoing, row.From) + 1]++;
            starts[PlaceOf(symmetric ? LinkSide.Mutual : LinkSide.Incoming, row.To) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var links = new Link[starts[^1]];
        var next = starts.AsSpan(..^1).ToArray();
        for (var i = 0; i < relationships; i++)
        {
            ref var row = ref table[i];
            var symmetric = row.Type.Info().Symmetric;
            links[next[PlaceOf(symmetric ? LinkSide.Mutual : LinkSide.Outgoing, row.From)]++] = new Link(table, i, row.To);
            links[next[PlaceOf(symmetric ? LinkSide.Mutual : LinkSide.Incoming, row.To)]++] = new Link(table, i, row.From);
        }

        return new SealedLinks(relationships, starts, links, RelationshipOrders.Of(index, relationships, commit));
    }

    /// <summary>The links of a node that stands at an end.</summary>
    public ReadOnlySpan<Link> Of(AnchorEnd end, int node)
    {
        var (first, last) = LinkSides.RangeOf(end);
        return Between(node * LinkSides.Count + first, node * LinkSides.Count + last);
    }

    public ReadOnlySpan<Link> Of(LinkSide side, int node) => Between(PlaceOf(side, node), PlaceOf(side, node) + 1);

    /// <summary>Leaves the state of a relationship to its row.</summary>
    public void Turn(in RelationshipRow row, int relationship)
    {
        if (relationship < Relationships)
        {
            var symmetric = row.Type.Info().Symmetric;
            Turn(symmetric ? LinkSide.Mutual : LinkSide.Outgoing, row.From, relationship);
            Turn(symmetric ? LinkSide.Mutual : LinkSide.Incoming, row.To, relationship);
        }
    }

    private static int PlaceOf(LinkSide side, int node) => (node * LinkSides.Count) + (int)side;

    private ReadOnlySpan<Link> Between(int first, int end)
    {
        var starts = _starts;
        return (uint)end < (uint)starts.Length ? _links.AsSpan(starts[first], starts[end] - starts[first]) : [];
    }

    private void Turn(LinkSide side, int node, int relationship)
    {
        var place = PlaceOf(side, node);
        int low = _starts[place], high = _starts[place + 1] - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_links[middle].Relationship < relationship)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        _links[low].Turn();
    }
}
