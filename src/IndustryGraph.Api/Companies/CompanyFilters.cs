using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>Reads CompanyFilter of the schema.</summary>
internal static class CompanyFilters
{
    /// <returns>Null where it is not given; a fault where it names a company that is not there.</returns>
    public static async ValueTask<Answer<CompanyFilter?>> ReadAsync(FieldBatch batch, string name, PinScope scope, CancellationToken cancellation)
    {
        if (batch.Arguments.Object(name) is not { } where)
        {
            return (CompanyFilter?)null;
        }

        IReadOnlySet<NodeId>? ids = null;
        if (where.Slugs("ids") is { } slugs
            && !(await batch.Request.Criteria.ReadIdsAsync(slugs, [NodeKind.Company], scope.Pin, cancellation)).TryGet(out ids, out var fault))
        {
            return fault;
        }

        return CompanyFilter.Of(
            ids, where.Optional<string>("nameContains"), where.List<string>("countries"), where.List<string>("industries"), where.List<CompanyKind>("kinds"));
    }
}
