using IndustryGraph.Server.Seeding;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Embedded;

namespace IndustryGraph.Fuzzing.Tests;

/// <summary>An embedded store with the seed.</summary>
public sealed class SeededStore : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("industrygraph-fuzz-");

    internal IGraphStore Store { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Store = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = _directory.FullName }, CancellationToken.None);
        await Seeder.SeedAsync(Store, SeedReader.Read(Seeder.DefaultDirectory).Files!, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
