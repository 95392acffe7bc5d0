using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>Lists of claims.</summary>
internal static class ClaimLists
{
    public static ListLoader Load(FieldBatch batch, ClaimQuery query) => async (anchors, pin, page, stop) =>
        (await batch.Request.Store.FindClaimsAsync(query with { Anchors = anchors }, pin, page, stop)).AsRecords();

    /// <summary>The claims that stand at the pin for a relationship or fact, and on demand those that were closed by then.</summary>
    public static ValueTask<object?[]> OfSubjects(FieldBatch batch, CancellationToken cancellation)
    {
        var query = new ClaimQuery(ClaimAnchor.Subject)
        {
            Standing = true,
            IncludeClosed = batch.Arguments.Value<bool>("includeRetracted") ?? false,
        };
        return batch.ConnectionsAsync((_, _) => ValueTask.FromResult<Answer<ListLoader>>(Load(batch, query)), cancellation);
    }
}
