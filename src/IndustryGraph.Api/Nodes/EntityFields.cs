using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>The fields that records share.</summary>
internal static class EntityFields
{
    /// <summary>Id and slug.</summary>
    public static TypeFields<Pinned<T>> AddIdsTo<T>(ResolverTable table, string type)
        where T : GraphRecord => table.Type<Pinned<T>>(type)
        .Property("id", record => record.Id)
        .Property("slug", record => record.Slug);

    /// <summary>What companies and facilities share.</summary>
    public static TypeFields<Pinned<T>> AddTo<T>(ResolverTable table, string type)
        where T : Node => AddIdsTo<T>(table, type)
        .Property("name", node => node.Record.Name)
        .Batch("relationships", (batch, cancellation) => batch.ConnectionsAsync(
            (scope, stop) => RelationshipLists.Of(batch, scope, AnchorEnd.Either, FilterScope.Everything, stop), cancellation))
        .Batch("facts", (batch, cancellation) => batch.ConnectionsAsync((_, _) => Facts(batch), cancellation));

    private static ValueTask<Answer<ListLoader>> Facts(FieldBatch batch)
    {
        var query = new FactQuery { Kinds = batch.Arguments.List<FactKind>("kinds")?.ToHashSet() };
        ListLoader load = async (anchors, pin, page, stop) => (await batch.Request.Store.FindFactsAsync(
            query with { Anchors = [.. anchors.Select(slug => new NodeId(slug))] }, pin, page, stop)).AsRecords();
        return ValueTask.FromResult<Answer<ListLoader>>(load);
    }
}
