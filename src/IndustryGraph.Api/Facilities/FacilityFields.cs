using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>The fields of Facility.</summary>
internal static class FacilityFields
{
    public static void AddTo(ResolverTable table) => EntityFields.AddTo<Facility>(table, "Facility")
        .Property("kind", facility => facility.Record.FacilityKind)
        .Property("country", facility => facility.Record.Country)
        .Property("place", facility => facility.Record.Place)
        .Scoped("operators", OperatorsAsync);

    private static async ValueTask<IReadOnlyList<object?>> OperatorsAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Facility>> facilities, CancellationToken cancellation)
    {
        var criteria = new RelationshipCriteria
        {
            Types = new HashSet<RelationshipType> { RelationshipType.Operates },
            Stages = FilterScope.Everything.DefaultStages,
        };
        var query = new RelationshipQuery(criteria)
        {
            Anchors = [.. facilities.Select(facility => facility.Record.Id)],
            End = AnchorEnd.To,
            Order = RelationshipOrder.Name,
        };
        var pages = await batch.Request.Store.FindRelationshipsAsync(query, scope.Pin, new PageRequest(batch.Request.Limits.MaxPageSize), cancellation);
        return await batch.GetListsAsync(scope, [.. pages.Select(page => page.Items.Select(item => item.Key.From).ToList())], cancellation);
    }
}
