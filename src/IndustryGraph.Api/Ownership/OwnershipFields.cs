using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>ultimateOwners.</summary>
internal static class OwnershipFields
{
    public static void AddTo(ResolverTable table) => table.Type<Pinned<Company>>("Company").Scoped("ultimateOwners", OwnersAsync);

    private static async ValueTask<IReadOnlyList<object?>> OwnersAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Company>> companies, CancellationToken cancellation)
    {
        var owners = await new UltimateOwners(batch.Request.Store, scope.Pin).FindAsync([.. companies.Select(company => company.Record.Id)], cancellation);
        return [.. owners.Select(list => Pinned.All(scope, list))];
    }
}
