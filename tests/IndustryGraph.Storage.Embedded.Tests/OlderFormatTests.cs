using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>Files that older programs wrote, kept in tests/fixtures.</summary>
public sealed class OlderFormatTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDirectory _directory = new();

    private static readonly string[] Folders =
        [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "fixtures")).Select(folder => Path.GetFileName(folder)).Order()];

    public static TheoryData<string> Formats => new(Folders);

    private string Database => Path.Combine(_directory.Path, "industrygraph.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _directory.Delete();
        return Task.CompletedTask;
    }

    [Fact]
    public void Formats_ThereIsAFileOfEach() =>
        Assert.Equal(Enumerable.Range(Schema.OldestVersion, Schema.Version).Select(format => $"format-{format}"), Folders);

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Open_AnswersAsTheProgramThatWroteItDid(string format)
    {
        var expected = Take(format);
        await using (var store = await OpenAsync())
        {
            Assert.Equal(expected, await StoreText.OfAsync(store));
            Assert.Empty(await store.CheckAsync(None));
            await store.AppendAsync(new ChangeSet { Nodes = [Sample.Company("new")] }, None);
        }

        // Once more, now that it is of the format of today.
        await using var again = await OpenAsync();
        Assert.Equal(expected.TakeWhile(IsOfLog), (await StoreText.OfAsync(again)).TakeWhile(IsOfLog).SkipLast(1));
        Assert.Empty(await again.CheckAsync(None));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Open_KeepsTheReceiptsOfKeys(string format)
    {
        Take(format);
        await using var store = await OpenAsync();
        var replay = await store.AppendAsync(new ChangeSet { IdempotencyKey = "first" }, None);
        Assert.Equal((true, "{\"nodes\":9}"), (replay.Replayed, replay.Receipt));
    }

    [Fact]
    public async Task Open_LeavesAnOldFileThatIsDamagedAsItWas()
    {
        Take("format-1");
        var bytes = await File.ReadAllBytesAsync(Database);
        var entry = bytes.AsSpan().IndexOf("CLAIM_RETRACTED"u8);
        bytes[entry] ^= 1;
        await File.WriteAllBytesAsync(Database, bytes);

        var fault = await Assert.ThrowsAsync<StoreException>(OpenAsync);
        Assert.Equal(StoreError.Corrupt, fault.Error);
        Assert.Equal(1, await FormatAsync());
    }

    [Fact]
    public async Task Open_LeavesAnOldFileForWhichThereIsNoRoomAsItWas()
    {
        var expected = Take("format-1");
        var room = new FileInfo(Database).Length;
        var options = new EmbeddedStoreOptions { DataDirectory = _directory.Path, MaxFileSize = room };
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await EmbeddedStore.OpenAsync(options, None));
        Assert.Equal(StoreError.Unavailable, fault.Error);
        Assert.Equal(1, await FormatAsync());

        await using var roomier = await OpenAsync();
        Assert.Equal(expected, await StoreText.OfAsync(roomier));
    }

    private static bool IsOfLog(string line) => line.StartsWith("log ", StringComparison.Ordinal);

    // Puts the file of a format into the directory, and tells what it answers.
    private string[] Take(string format)
    {
        var fixture = Path.Combine(AppContext.BaseDirectory, "fixtures", format);
        File.Copy(Path.Combine(fixture, "industrygraph.db"), Database);
        return File.ReadAllLines(Path.Combine(fixture, "text.txt"));
    }

    private async Task<long> FormatAsync()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<EmbeddedStore> OpenAsync() =>
        await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = new ManualTime() }, None);
}
