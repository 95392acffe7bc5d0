using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>The fields of Source.</summary>
internal static class SourceFields
{
    public static void AddTo(ResolverTable table) => EntityFields.AddIdsTo<Source>(table, "Source")
        .Property("title", source => source.Record.Name)
        .Property("publisher", source => source.Record.Publisher)
        .Property("url", source => source.Record.Url)
        .Property("publishedOn", source => source.Record.PublishedOn)
        .Property("tier", source => source.Record.Tier)
        .Property("originKey", source => source.Record.OriginKey)
        .Batch("claims", (batch, cancellation) => batch.ConnectionsAsync(
            (_, _) => ValueTask.FromResult<Answer<ListLoader>>(ClaimLists.Load(batch, new ClaimQuery(ClaimAnchor.Source))), cancellation));
}
