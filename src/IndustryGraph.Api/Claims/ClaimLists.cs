using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>Lists of claims.</summary>
internal static class ClaimLists
{
    public static ListLoader Load(FieldBatch batch, ClaimQuery query) => async (anchors, pin, page, stop) =>
        (await batch.Request.Store.FindClaimsAsync(query with { Anchors = anchors }, pin, page, stop)).AsRecords();

    /// <summary>
    /// The claims that stand at the pin for a relationship or fact; on demand the whole record by then: claims of other
    /// days, corrected and retracted ones.
    /// </summary>
    public static ValueTask<object?[]> OfSubjects(FieldBatch batch, CancellationToken cancellation)
    {
        var whole = batch.Arguments.Value<bool>("includeRetracted") ?? false;
        var query = new ClaimQuery(ClaimAnchor.Subject) { Standing = !whole, IncludeClosed = whole };
        return batch.ConnectionsAsync((_, _) => ValueTask.FromResult<Answer<ListLoader>>(Load(batch, query)), cancellation);
    }
}
