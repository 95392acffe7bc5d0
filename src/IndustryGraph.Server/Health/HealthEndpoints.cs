using IndustryGraph.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IndustryGraph.Server.Health;

/// <summary>
/// <c>/health/live</c> answers 200 as long as the process does; <c>/health/ready</c> answers 200 while the store does,
/// and 503 while it does not. The store is open and seeded before the server listens.
/// </summary>
internal static class HealthEndpoints
{
    /// <summary>The path that tells whether questions are answered.</summary>
    public const string Ready = "/health/ready";

    private const string Live = "/health/live";

    /// <summary>How long the store may take to answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="revision">Asks the store how far it is, the least that it can be asked.</param>
    public static void AddStoreHealth(this IServiceCollection services, Func<CancellationToken, ValueTask<Revision>> revision) => services
        .AddHealthChecks()
        .AddAsyncCheck(
            "store",
            async cancellation =>
            {
                await revision(cancellation);
                return HealthCheckResult.Healthy();
            },
            timeout: Patience);

    public static void MapHealth(this WebApplication web)
    {
        web.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false });
        web.MapHealthChecks(Ready);
    }
}
