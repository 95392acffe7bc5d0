using System.Text;
using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

public sealed class EmbeddedStoreErasingTests : IDisposable
{
    private static readonly string[] Secrets = ["Zyxwvut", "Qponmlk", "Jihgfed"];

    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _directory.Delete();

    [Fact]
    public async Task Erase_LeavesNoByteOfTheTextInAnyFile()
    {
        await using (var store = await RecordAsync())
        {
            Assert.NotEmpty(Found());
            foreach (var slug in new[] { "s--1", "s", "a" })
            {
                Assert.NotNull(await store.EraseAsync(new Erasure(slug, "key:boss", "court order 7"), default));
            }

            // While the store is open, its write-ahead log beside it.
            Assert.Empty(Found());
            Assert.Empty(await store.CheckAsync(default));
        }

        Assert.Empty(Found());
        await using var again = await OpenAsync();
        Assert.Empty(await again.CheckAsync(default));
        Assert.Contains(await again.ReadLogAsync(0, 1000, default), entry => entry is { Kind: ChangeKind.TextErased, Slug: "s--1", Actor: "key:boss", Reason: "court order 7" });
    }

    [Fact]
    public async Task Erase_LeavesABackupMadeAfterwardsWithoutTheText()
    {
        await using var store = await RecordAsync();
        await store.EraseAsync(new Erasure("s", null, null), default);
        await store.EraseAsync(new Erasure("a", null, null), default);
        var copy = Path.Combine(_directory.Path, "copy");
        StoreBackup.Copy(_directory.Path, copy, default);

        Assert.Empty(Found());
    }

    private async Task<EmbeddedStore> RecordAsync()
    {
        var store = await OpenAsync();
        await store.AppendAsync(new ChangeSet { Nodes = [.. Enumerable.Range(0, 200).Select(i => Sample.Company($"c{i}"))] }, default);
        await store.AppendAsync(new ChangeSet
        {
            Nodes =
            [
                new Company(new NodeId("a"), Secrets[0]) { Aliases = [Secrets[1]] }, Sample.Company("b"),
                new Source(new NodeId("s"), Secrets[2]) { Publisher = Secrets[0] },
            ],
        }, default);
        await store.AppendAsync(new ChangeSet { Nodes = [new Company(new NodeId("a"), Secrets[2])] }, default);
        await store.AppendAsync(new ChangeSet
        {
            Claims =
            [
                .. Enumerable.Range(1, 200).Select(i => Sample.Claim(Sample.Supplies("a", "b"), $"{i}") with
                {
                    Statement = $"{Secrets[i % 3]} says so. {new string('x', i * 20)}", Terms = [Secrets[0]], Locator = Secrets[1], AttributedTo = Secrets[2],
                }),
            ],
        }, default);
        await store.AppendAsync(new ChangeSet { Closures = [new(new ClaimId("s--1"), null, Secrets[1])], Reason = Secrets[1] }, default);
        return store;
    }

    private ValueTask<EmbeddedStore> OpenAsync() =>
        EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = _time }, default);

    private List<string> Found()
    {
        var found = new List<string>();
        // The lock is held, and the index of the write-ahead log holds numbers alone.
        foreach (var file in Directory.EnumerateFiles(_directory.Path, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is not (".lock" or ".db-shm")))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            found.AddRange(Secrets.Where(secret => bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0).Select(secret => $"{secret} in {file}"));
        }

        return found;
    }
}
