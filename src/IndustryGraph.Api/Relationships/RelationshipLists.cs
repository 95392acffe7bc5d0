using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>Lists of relationships, at anchors or over the whole graph.</summary>
internal static class RelationshipLists
{
    public static async ValueTask<Answer<ListLoader>> Of(
        FieldBatch batch, PinScope scope, AnchorEnd end, FilterScope filterScope, CancellationToken cancellation)
    {
        var filter = Filters.Relationships(batch.Arguments, "where");
        if (!(await batch.Request.Criteria.ReadAsync(filter, filterScope, scope.Pin, cancellation)).TryGet(out var criteria, out var fault))
        {
            return fault;
        }

        return Load(batch, new RelationshipQuery(criteria) { End = end, Order = OrderOf(batch.Arguments) });
    }

    /// <summary>The lists of a query that is already made.</summary>
    public static ListLoader Load(FieldBatch batch, RelationshipQuery query) => async (anchors, pin, page, stop) =>
    {
        var anchored = anchors is [""] ? query : query with { Anchors = [.. anchors.Select(slug => new NodeId(slug))] };
        return (await batch.Request.Store.FindRelationshipsAsync(anchored, pin, page, stop)).AsRecords();
    };

    private static RelationshipOrder OrderOf(Arguments arguments) => arguments.Value<RelationshipListOrder>("orderBy") is { } list
        ? (RelationshipOrder)list
        : (RelationshipOrder)(arguments.Value<SupplyListOrder>("orderBy") ?? SupplyListOrder.AnnouncedDesc);
}
