using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>search, and the fields of SearchHit.</summary>
internal static class SearchFields
{
    private static readonly NodeKind[] Named = [NodeKind.Company, NodeKind.Facility, NodeKind.Product, NodeKind.Source];

    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query").Batch("search", SearchAsync);
        table.Type<PinnedHit>("SearchHit")
            .Property("node", hit => Pinned.Of(hit.Scope, hit.Hit.Node))
            .Property("label", hit => hit.Hit.Node.Name)
            .Property("score", hit => hit.Hit.Score)
            .Property("matched", hit => hit.Hit.Matched)
            .Property("reason", hit => hit.Hit.Reason);
    }

    private static async ValueTask<object?[]> SearchAsync(FieldBatch batch, CancellationToken cancellation)
    {
        if (!ListPage.Read(batch.Arguments, batch.Request.Limits).TryGet(out var page, out var fault))
        {
            return batch.Fill(fault);
        }

        // Relationships, claims and facts have no names: asking for them alone finds nothing.
        var kinds = Named.Intersect(batch.Arguments.List<NodeKind>("kinds") ?? Named).ToHashSet();
        if (kinds.Count == 0)
        {
            return batch.Fill(Array.Empty<object>());
        }

        var scope = batch.Request.Scope.With(batch.Arguments.At);
        var found = await new NameSearch(batch.Request.Store).SearchAsync(
            batch.Arguments.Required<string>("text"), kinds, scope.Pin, page.Size, cancellation);
        return batch.Fill(found.TryGet(out var hits, out fault) ? hits.Select(hit => new PinnedHit(scope, hit)).ToArray() : fault);
    }
}

/// <summary>SearchHit of the schema.</summary>
internal sealed record PinnedHit(PinScope Scope, SearchHit Hit);
