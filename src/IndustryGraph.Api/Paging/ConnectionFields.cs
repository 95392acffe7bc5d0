using IndustryGraph.Model;

namespace IndustryGraph.Api;

/// <summary>The fields that all connections share.</summary>
internal static class ConnectionFields
{
    private static readonly string[] Records = ["Company", "Product", "Facility", "Fact", "Source", "Claim", "Relationship"];

    public static void AddTo(ResolverTable table)
    {
        foreach (var name in Records.Append("Supply"))
        {
            table.Type<Connection>(name + "Connection")
                .Batch("edges", (batch, cancellation) => PerConnection(batch, Edges, cancellation))
                .Batch("nodes", name == "Relationship" ? OwnNodes : NodesAsync)
                .Batch("pageInfo", (batch, cancellation) => PerConnection(batch, Info, cancellation))
                .Batch("totalCount", (batch, cancellation) => PerConnection(batch, async (list, stop) => (await list.CountsAsync(stop)).Total, cancellation));
            table.Type<Edge>(name + "Edge")
                .Property("cursor", edge => edge.Cursor)
                .Batch("node", name == "Relationship" ? OwnNode : NodeAsync);
        }

        table.Type<Connection>("SupplyConnection")
            .Batch("companyCount", (batch, cancellation) => PerConnection(batch, async (list, stop) => (await list.CountsAsync(stop)).Others, cancellation));
        table.Type<Edge>("SupplyEdge").Property("relationship", edge => Pinned.Of(edge.Scope, edge.Item));
        table.Type<PageInfo>("PageInfo")
            .Property("hasNextPage", info => info.HasNextPage)
            .Property("hasPreviousPage", info => info.HasPreviousPage)
            .Property("startCursor", info => info.StartCursor)
            .Property("endCursor", info => info.EndCursor);
    }

    private static async ValueTask<object?[]> PerConnection(
        FieldBatch batch, Func<Connection, CancellationToken, ValueTask<object?>> resolve, CancellationToken cancellation)
    {
        var results = new object?[batch.Parents.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = await resolve((Connection)batch.Parents[i], cancellation);
        }

        return results;
    }

    private static async ValueTask<object?> Edges(Connection connection, CancellationToken cancellation) =>
        (await connection.PageAsync(cancellation)).Items.Select(item => new Edge(connection, item)).ToArray();

    private static async ValueTask<object?> Info(Connection connection, CancellationToken cancellation)
    {
        var page = await connection.PageAsync(cancellation);
        return new PageInfo(
            page.HasNext,
            page.HasPrevious,
            page.Items.Count == 0 ? null : connection.CursorOf(page.Items[0]),
            page.Items.Count == 0 ? null : connection.CursorOf(page.Items[^1]));
    }

    private static ValueTask<object?[]> OwnNodes(FieldBatch batch, CancellationToken cancellation) => PerConnection(
        batch, async (list, stop) => Pinned.All(list.Scope, (await list.PageAsync(stop)).Items), cancellation);

    private static ValueTask<object?[]> OwnNode(FieldBatch batch, CancellationToken cancellation) =>
        ValueTask.FromResult(batch.Parents.Cast<Edge>().Select(edge => (object?)Pinned.Of(edge.Scope, edge.Item)).ToArray());

    // The items themselves, or where a list of entities came from relationships, their other ends.
    private static async ValueTask<object?[]> NodesAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var edges = new List<Edge>();
        var ends = new List<int>();
        foreach (var connection in batch.Parents.Cast<Connection>())
        {
            edges.AddRange((await connection.PageAsync(cancellation)).Items.Select(item => new Edge(connection, item)));
            ends.Add(edges.Count);
        }

        var nodes = await NodesOf(edges, batch.Request, cancellation);
        return [.. ends.Select((end, i) => (object?)nodes[(i == 0 ? 0 : ends[i - 1])..end])];
    }

    private static ValueTask<object?[]> NodeAsync(FieldBatch batch, CancellationToken cancellation) =>
        NodesOf([.. batch.Parents.Cast<Edge>()], batch.Request, cancellation);

    private static async ValueTask<object?[]> NodesOf(List<Edge> edges, RequestContext request, CancellationToken cancellation)
    {
        var nodes = new object?[edges.Count];
        foreach (var group in Enumerable.Range(0, nodes.Length).GroupBy(i => edges[i].Scope))
        {
            var joined = group.Where(i => edges[i].Item is Relationship).ToList();
            foreach (var i in group.Except(joined))
            {
                nodes[i] = Pinned.Of(group.Key, edges[i].Item);
            }

            if (joined.Count > 0)
            {
                string[] ends = [.. joined.Select(i => ((Relationship)edges[i].Item).Other(new NodeId(edges[i].Connection.Anchor)).Value)];
                var records = await request.Store.GetAsync(ends, group.Key.Pin, cancellation);
                for (var k = 0; k < joined.Count; k++)
                {
                    nodes[joined[k]] = Pinned.Of(group.Key, records[k]);
                }
            }
        }

        return nodes;
    }
}
