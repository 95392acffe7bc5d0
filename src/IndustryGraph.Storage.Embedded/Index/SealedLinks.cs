using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// The links of all relationships up to a bound, in compressed sparse rows: those of node n on a side stand from
/// starts[n] up to starts[n + 1], ascending by relationship.
/// </summary>
internal sealed class SealedLinks
{
    private readonly int[][] _starts = new int[LinkSides.Count][];
    private readonly Link[][] _links = new Link[LinkSides.Count][];

    private SealedLinks(int relationships, AnnouncedOrder announced) => (Relationships, Announced) = (relationships, announced);

    /// <summary>The same relationships by their announcement.</summary>
    public AnnouncedOrder Announced { get; }

    /// <summary>The first relationship that is not in here.</summary>
    public int Relationships { get; }

    /// <param name="index">The graph; its relationships below the bound are written and visible.</param>
    /// <param name="relationships">The bound.</param>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="commit">The last commit.</param>
    public static SealedLinks Of(GraphIndex index, int relationships, int nodes, int commit)
    {
        var table = index.Relationships;
        var links = new SealedLinks(relationships, AnnouncedOrder.Of(table, relationships, commit, new RelationshipIdOrder(index)));
        foreach (var side in LinkSides.All)
        {
            links._starts[(int)side] = new int[nodes + 1];
        }

        links.CountIn(table);
        links.Place(table);
        return links;
    }

    public ReadOnlySpan<Link> Of(LinkSide side, int node)
    {
        var starts = _starts[(int)side];
        return node + 1 < starts.Length ? _links[(int)side].AsSpan(starts[node]..starts[node + 1]) : [];
    }

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

    private void Turn(LinkSide side, int node, int relationship)
    {
        var (links, starts) = (_links[(int)side], _starts[(int)side]);
        int low = starts[node], high = starts[node + 1] - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (links[middle].Relationship < relationship)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        links[low].Turn();
    }

    // A node's count stands one place behind it, so that sums give where the next begins.
    private void CountIn(RelationshipTable table)
    {
        for (var i = 0; i < Relationships; i++)
        {
            ref var row = ref table[i];
            var symmetric = row.Type.Info().Symmetric;
            _starts[(int)(symmetric ? LinkSide.Mutual : LinkSide.Outgoing)][row.From + 1]++;
            _starts[(int)(symmetric ? LinkSide.Mutual : LinkSide.Incoming)][row.To + 1]++;
        }

        foreach (var side in LinkSides.All)
        {
            var starts = _starts[(int)side];
            for (var node = 1; node < starts.Length; node++)
            {
                starts[node] += starts[node - 1];
            }

            _links[(int)side] = new Link[starts[^1]];
        }
    }

    private void Place(RelationshipTable table)
    {
        var next = _starts.Select(starts => starts.AsSpan(..^1).ToArray()).ToArray();
        for (var i = 0; i < Relationships; i++)
        {
            ref var row = ref table[i];
            var symmetric = row.Type.Info().Symmetric;
            Place(table, symmetric ? LinkSide.Mutual : LinkSide.Outgoing, next, row.From, i, row.To);
            Place(table, symmetric ? LinkSide.Mutual : LinkSide.Incoming, next, row.To, i, row.From);
        }
    }

    private void Place(RelationshipTable table, LinkSide side, int[][] next, int node, int relationship, int other) =>
        _links[(int)side][next[(int)side][node]++] = new Link(table, relationship, other);
}
