using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Api.Tests;

/// <summary>Asks single fields of the table, without a host.</summary>
internal static class Asked
{
    public static async Task<RequestContext> RequestAsync(IGraphStore store) => await RequestContext.CreateAsync(
        store, new ManualTime { Now = new(2025, 9, 15, 0, 0, 0, TimeSpan.Zero) }, new ApiLimits(), new UnlimitedVisit(new Caller(null, Role.Editor)), default);

    /// <summary>The result of a field of the query, or the fault in its place.</summary>
    public static async Task<object?> QueryAsync(IGraphStore store, string field, params (string Name, object? Value)[] arguments) =>
        (await ResolveAsync(await RequestAsync(store), "Query", field, [new object()], arguments))[0];

    public static async Task<object?[]> ResolveAsync(
        RequestContext request, string type, string field, IReadOnlyList<object> parents, params (string Name, object? Value)[] arguments)
    {
        var entry = ResolverTable.Default.Entries.Single(entry => entry.Type == type && entry.Field == field);
        var batch = new FieldBatch(
            request, $"{type}.{field}", parents, new Arguments(arguments.ToDictionary(item => item.Name, item => item.Value)), _ => true);
        return await ((BatchResolver)entry.Resolver).Resolve(batch, default);
    }

    /// <summary>Companies as parents, at the pin of the request.</summary>
    public static async Task<IReadOnlyList<object>> CompaniesAsync(RequestContext request, params string[] slugs) =>
        [.. (await request.Store.GetAsync(slugs, request.Scope.Pin, default)).Select(record => new Pinned<Company>(request.Scope, (Company)record!))];
}
