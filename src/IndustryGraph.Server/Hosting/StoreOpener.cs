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
    /// <exception cref="CommandFailure">This build lacks the store, or the seed is wrong.</exception>
    public static async Task<IGraphStore> OpenAsync(ServerSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        IGraphStore store = settings.Store switch
        {
            StoreKind.Neo4j => await OpenNeo4jAsync(settings.Neo4j!, time, cancellation),
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
#else
    private static Task<IGraphStore> OpenNeo4jAsync(Neo4jSettings settings, TimeProvider time, CancellationToken cancellation) =>
        throw new CommandFailure(
            ExitCode.Usage, "Storage:Kind is Neo4j, and this build has no Neo4j store. Build with -p:WithNeo4j=true (or set the environment variable WithNeo4j=true).");
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
