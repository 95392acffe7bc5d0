
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

    private static async ValueTask<object?> Edges(Connection connection, CancellationToken cancellation)
    {
        var items = (await connection.PageAsync(cancellation)).Items;
        var edges = new Edge[items.Count];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new Edge(connection, items[i]);
        }

        return edges;
    }

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
        var results = new object?[batch.Parents.Count];
        var ends = new OtherEnds(batch.Request.Store);
        for (var i = 0; i < results.Length; i++)
        {
            var list = (Connection)batch.Parents[i];
            var items = (await list.PageAsync(cancellation)).Items;
            var nodes = new object?[items.Count];
            for (var k = 0; k < nodes.Length; k++)
            {
                ends.Add(nodes, k, list, items[k]);
            }

            results[i] = nodes;
        }

        await ends.ReadAsync(cancellation);
        return results;
    }

    private static async ValueTask<object?[]> NodeAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var results = new object?[batch.Parents.Count];
        var ends = new OtherEnds(batch.Request.Store);
        for (var i = 0; i < results.Length; i++)
        {
            var edge = (Edge)batch.Parents[i];
            ends.Add(results, i, edge.Connection, edge.Item);
        }

        await ends.ReadAsync(cancellation);
        return results;
    }
}
