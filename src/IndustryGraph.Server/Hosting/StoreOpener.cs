using IndustryGraph.Server.Commands;
using IndustryGraph.Server.Configuration;
using IndustryGraph.Server.Seeding;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Embedded;
#if WITH_NEO4J
using IndustryGraph.Storage.Neo4j;
#endif

namespace IndustryGraph.Server.Hosting;

/// <summary>Opens the store that the settings name, with the seed in it.</summary>
internal static class StoreOpener
{
    /// <exception cref="StoreException">It cannot be opened.</exception>
    /// <exception cref="CommandFailure">The seed is wrong.</exception>
    public static async Task<IGraphStore> OpenAsync(ServerSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        IGraphStore store = settings.Store switch
        {
#if WITH_NEO4J
            StoreKind.Neo4j => await OpenNeo4jAsync(settings.Neo4j!, time, cancellation),
#endif
            _ => await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = settings.DataDirectory, TimeProvider = time }, cancellation),
        };
        try
        {
            if (settings.Seed)
            {
                await SeedAsync(store, settings, cancellation);
            }

            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

#if WITH_NEO4J
    private static async Task<IGraphStore> OpenNeo4jAsync(Neo4jSettings settings, TimeProvider time, CancellationToken cancellation) =>
        await Neo4jStore.OpenAsync(
            new Neo4jStoreOptions
            {
                Uri = settings.Uri,
                User = settings.User,
                Password = settings.Password,
                Database = settings.Database,
                Staleness = settings.Staleness,
                CacheEntries = settings.CacheEntries,
                StartupPatience = settings.StartupPatience,
                OnWaiting = message => Console.Error.WriteLine("industrygraph: " + message),
                TimeProvider = time,
            },
            cancellation);
#endif

    private static async Task SeedAsync(IGraphStore store, ServerSettings settings, CancellationToken cancellation)
    {
        var directory = settings.SeedDirectory ?? Seeder.DefaultDirectory;
        var reading = SeedReader.Read(directory);
        IReadOnlyList<SeedProblem> problems = reading.Files is { } files
            ? (await Seeder.SeedAsync(store, files, cancellation)).Problems
            : reading.Problems;
        if (problems.Count > 0)
        {
            throw new CommandFailure(ExitCode.Usage, [$"the seed in {directory} is not in order; nothing of it was recorded:", .. problems.Select(problem => "  " + problem)]);
        }
    }
}
