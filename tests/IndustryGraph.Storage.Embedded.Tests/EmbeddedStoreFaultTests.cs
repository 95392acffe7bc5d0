using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>What becomes of a write that fails, and of those who read meanwhile.</summary>
public sealed class EmbeddedStoreFaultTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDirectory _directory = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _directory.Delete();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Append_OnAFullDiskWritesNothingAndReadingGoesOn()
    {
        Revision standing;
        await using (var store = await OpenAsync(200_000))
        {
            standing = await WriteAsync(store, 0, 10);
            var fault = await Assert.ThrowsAsync<StoreException>(async () => await WriteAsync(store, 1, 5000));
            Assert.Equal(StoreError.Unavailable, fault.Error);
            Assert.Contains("full", fault.Message, StringComparison.Ordinal);

            Assert.Equal(standing, await store.GetRevisionAsync(None));
            Assert.Equal(10, await CountAsync(store, standing));
            Assert.Empty(await store.CheckAsync(None));

            // Less still fits.
            standing = await WriteAsync(store, 1, 10);
            Assert.Equal(20, await CountAsync(store, standing));
            Assert.Empty(await store.CheckAsync(None));
        }

        await using var roomier = await OpenAsync(null);
        Assert.Equal(standing, await roomier.GetRevisionAsync(None));
        Assert.Equal(5020, await CountAsync(roomier, await WriteAsync(roomier, 2, 5000)));
        Assert.Empty(await roomier.CheckAsync(None));
    }

    [Fact]
    public async Task Append_LetsReadersGoOn()
    {
        await using var store = await OpenAsync(null);
        var standing = await WriteAsync(store, 0, 10);
        var expected = await CountAsync(store, standing);
        using var done = new CancellationTokenSource();
        var reading = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var rounds = 0;
            do
            {
                // The old pin for ever gives the old answer, and the newest revision one that was whole when it was made.
                Assert.Equal(expected, await CountAsync(store, standing));
                var revision = await store.GetRevisionAsync(None);
                Assert.Equal(0, await CountAsync(store, revision) % 10);
                rounds++;
            }
            while (!done.IsCancellationRequested);
            return rounds;
        })).ToArray();
        for (var round = 1; round <= 40; round++)
        {
            await WriteAsync(store, round, 10);
        }

        await done.CancelAsync();
        Assert.DoesNotContain(0, await Task.WhenAll(reading));
        Assert.Empty(await store.CheckAsync(None));
    }

    [Fact]
    public async Task Check_FindsWhatIsWrong()
    {
        await using (var store = await OpenAsync(null))
        {
            await WriteAsync(store, 0, 10);
            await ExecuteAsync("UPDATE log SET kind = 'CLAIM_RETRACTED' WHERE kind = 'CLAIM_RECORDED'");
            Assert.NotEmpty(await store.CheckAsync(None));
        }
    }

    private async Task<EmbeddedStore> OpenAsync(long? size) => await EmbeddedStore.OpenAsync(
        new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = new ManualTime(), MaxFileSize = size }, None);

    private static async Task<Revision> WriteAsync(EmbeddedStore store, int round, int count)
    {
        var claims = Enumerable.Range(0, count).Select(i =>
            Sample.Claim(Sample.Supplies($"c{i}", $"d{round}"), $"{round}-{i}") with { Statement = new string('x', 100) });
        var commit = await store.AppendAsync(
            new ChangeSet
            {
                Nodes =
                [
                    Sample.Source("s"), Sample.Company($"d{round}"),
                    .. Enumerable.Range(0, count).Select(i => Sample.Company($"c{i}")),
                ],
                Claims = [.. claims],
            },
            None);
        return commit.Revision;
    }

    private static async Task<int> CountAsync(EmbeddedStore store, Revision revision)
    {
        var pages = await store.FindRelationshipsAsync(
            new RelationshipQuery(RelationshipCriteria.Any), new Pin(new DateOnly(2026, 1, 1), revision.At), PageRequest.CountOnly, None);
        return pages[0].Counts!.Value.Total;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(_directory.Path, "industrygraph.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
