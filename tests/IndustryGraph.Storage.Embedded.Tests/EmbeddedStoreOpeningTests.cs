using System.Buffers.Binary;
using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>What becomes of a data directory between two stores.</summary>
public sealed class EmbeddedStoreOpeningTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDirectory _directory = new();

    private string Database => Path.Combine(_directory.Path, "industrygraph.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _directory.Delete();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Open_MakesTheDirectory()
    {
        var deeper = Path.Combine(_directory.Path, "a", "b");
        await using var store = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = deeper }, None);
        Assert.True(File.Exists(Path.Combine(deeper, "industrygraph.db")));
    }

    [Fact]
    public async Task Open_FindsWhatWasWritten()
    {
        Revision before;
        await using (var store = await OpenAsync())
        {
            before = await WriteAsync(store);
        }

        await using var again = await OpenAsync();
        Assert.Equal(before, await again.GetRevisionAsync(None));
        Assert.NotNull((await again.GetAsync(["a--supplies--b"], new Pin(new DateOnly(2026, 1, 1), before.At), None))[0]);
        Assert.Empty(await again.CheckAsync(None));
    }

    [Fact]
    public async Task Open_FindsWhatWasAcknowledgedThoughTheStoreWasNeverClosed()
    {
        await using var store = await OpenAsync();
        var revision = await WriteAsync(store);
        var copy = Directory.CreateDirectory(Path.Combine(_directory.Path, "copy")).FullName;
        foreach (var file in Directory.GetFiles(_directory.Path, "industrygraph.db*"))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        await using var recovered = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = copy }, None);
        Assert.Equal(revision, await recovered.GetRevisionAsync(None));
        Assert.Empty(await recovered.CheckAsync(None));
    }

    [Fact]
    public async Task Open_RefusesASecondStoreOnTheDirectory()
    {
        await using (await OpenAsync())
        {
            await FailsAsync(StoreError.Conflict, "Another process has the data directory");
        }

        await using var after = await OpenAsync();
    }

    [Fact]
    public async Task Open_TellsANewerVersionFromAnOlderAndFromAnotherProgram()
    {
        await using (await OpenAsync())
        {
        }

        // A file that says so in its header and in its table alike is of another version; its header alone, damaged.
        await SetFormatAsync(3);
        await FailsAsync(StoreError.UnsupportedVersion, "Use a newer program");
        await SetFormatAsync(0);
        await FailsAsync(StoreError.UnsupportedVersion, "old format 0");
        await SetFormatAsync(2);
        Overwrite(68, 7);
        await FailsAsync(StoreError.Corrupt, "header");
        File.Delete(Database);
        ExecuteOnFile("CREATE TABLE other (x); PRAGMA application_id=7;");
        await FailsAsync(StoreError.UnsupportedVersion, "another program");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(4096)]
    [InlineData(10_000)]
    public async Task Open_FindsAFileCutShort(int length)
    {
        await using (var store = await OpenAsync())
        {
            await WriteAsync(store);
        }

        await using (var file = File.OpenWrite(Database))
        {
            file.SetLength(length);
        }

        await FailsAsync(StoreError.Corrupt, "damaged");
    }

    [Fact]
    public async Task Open_RefusesAFileThatIsNone()
    {
        await File.WriteAllTextAsync(Database, new string('x', 5000));
        await FailsAsync(StoreError.Corrupt, "damaged");
    }

    [Fact]
    public async Task Open_RefusesALogWithoutItsDatabase()
    {
        await File.WriteAllTextAsync(Database + "-wal", "x");
        await FailsAsync(StoreError.Corrupt, "missing");
    }

    [Fact]
    public async Task Open_FindsAFileCutShortAnywhere()
    {
        await using (var store = await OpenAsync())
        {
            await WriteAsync(store);
        }

        var sound = await File.ReadAllBytesAsync(Database);
        for (var length = 0; length < sound.Length; length += 1000)
        {
            await ReplaceAsync(sound[..length]);
            await FailsAsync(StoreError.Corrupt, "damaged");
        }
    }

    [Fact]
    public async Task Open_FindsEveryFlippedBitThatTouchesARecord()
    {
        List<string> expected;
        await using (var store = await OpenAsync())
        {
            await WriteAsync(store);
            expected = await StoreText.OfAsync(store);
        }

        // A bit in every stretch of the file, the header closer than the rest.
        var sound = await File.ReadAllBytesAsync(Database);
        var random = new System.Random(1);
        var (found, looked) = (0, 0);
        for (var start = 0; start < sound.Length; start += start < 200 ? 4 : 160, looked++)
        {
            var damaged = (byte[])sound.Clone();
            damaged[Math.Min(sound.Length - 1, start + random.Next(start < 200 ? 4 : 160))] ^= (byte)(1 << random.Next(8));
            await ReplaceAsync(damaged);
            try
            {
                await using var store = await OpenAsync();
                // Then the bit was in no record: everything reads as before.
                Assert.Equal(expected, await StoreText.OfAsync(store));
            }
            catch (StoreException exception)
            {
                Assert.True(exception.Error is StoreError.Corrupt or StoreError.UnsupportedVersion, exception.ToString());
                found++;
            }
        }

        // Much of a small file is unused.
        Assert.InRange(found, looked / 5, looked - 1);
    }

    [Fact]
    public async Task Open_ServesNothingButCommitsOfADamagedWriteAheadLog()
    {
        // What each commit answered, and the files as a killed process leaves them.
        var states = new List<List<string>>();
        byte[] database, log;
        await using (var store = await OpenAsync())
        {
            states.Add(await StoreText.OfAsync(store));
            for (var i = 0; i < 4; i++)
            {
                await store.AppendAsync(new ChangeSet { Nodes = [Sample.Company($"c{i}"), Sample.Source("s")] }, None);
                states.Add(await StoreText.OfAsync(store));
            }

            database = await File.ReadAllBytesAsync(Database);
            log = await File.ReadAllBytesAsync(Database + "-wal");
        }

        var random = new System.Random(1);
        for (var start = 0; start < log.Length; start += 400)
        {
            var damaged = (byte[])log.Clone();
            damaged[Math.Min(log.Length - 1, start + random.Next(400))] ^= (byte)(1 << random.Next(8));
            await ReplaceAsync(database);
            await File.WriteAllBytesAsync(Database + "-wal", damaged);
            await using var store = await OpenAsync();
            Assert.Contains(await StoreText.OfAsync(store), states);
            Assert.Empty(await store.CheckAsync(None));
        }
    }

    private async Task<EmbeddedStore> OpenAsync() => await EmbeddedStore.OpenAsync(
        new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = new ManualTime() }, None);

    private static async Task<Revision> WriteAsync(EmbeddedStore store)
    {
        await store.AppendAsync(new ChangeSet { Nodes = [Sample.Company("a"), Sample.Company("b"), Sample.Source("s")] }, None);
        var claims = Enumerable.Range(0, 100).Select(i => Sample.Claim(Sample.Supplies("a", "b"), $"k{i}") with { Statement = new string('x', 50) });
        await store.AppendAsync(new ChangeSet { Claims = [.. claims], IdempotencyKey = "i", Receipt = "r" }, None);
        return (await store.AppendAsync(new ChangeSet { Closures = [new(new ClaimId("s--k0"), null, "Wrong.")] }, None)).Revision;
    }

    private async Task ReplaceAsync(byte[] bytes)
    {
        File.Delete(Database + "-wal");
        File.Delete(Database + "-shm");
        await File.WriteAllBytesAsync(Database, bytes);
    }

    private async Task FailsAsync(StoreError error, string sentence)
    {
        var fault = await Assert.ThrowsAsync<StoreException>(OpenAsync);
        Assert.Equal(error, fault.Error);
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
    }

    private Task SetFormatAsync(int version)
    {
        ExecuteOnFile($"UPDATE store SET format={version}; PRAGMA user_version={version}; PRAGMA wal_checkpoint(TRUNCATE);");
        return Task.CompletedTask;
    }

    private void ExecuteOnFile(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Overwrite(int offset, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        using var file = File.OpenWrite(Database);
        file.Position = offset;
        file.Write(bytes);
    }
}
