using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>Copies of a store in use, and what opens from them.</summary>
public sealed class StoreBackupTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDirectory _directory = new();

    private string Data => Path.Combine(_directory.Path, "data");

    public void Dispose() => _directory.Delete();

    [Fact]
    public async Task Copy_OfAStoreInUseIsTheStoreAtOneOfItsCommits()
    {
        await using var store = await OpenAsync(Data);
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            var revisions = new List<Revision>();
            while (!done.IsCancellationRequested)
            {
                revisions.Add(await WriteAsync(store, revisions.Count));
            }

            return revisions;
        });
        await store.WaitAsync(after: 0, None);
        for (var copy = 0; copy < 5; copy++)
        {
            var before = await store.GetRevisionAsync(None);
            StoreBackup.Copy(Data, CopyOf(copy), None);
            await using var restored = await OpenAsync(CopyOf(copy));
            Assert.InRange((await restored.GetRevisionAsync(None)).Sequence, before.Sequence, long.MaxValue);
            Assert.Empty(await restored.CheckAsync(None));
            await store.WaitAsync(before.Sequence, None);
        }

        await done.CancelAsync();
        var commits = await writing;
        for (var copy = 0; copy < 5; copy++)
        {
            await using var restored = await OpenAsync(CopyOf(copy));
            Assert.Contains(await restored.GetRevisionAsync(None), commits);
        }
    }

    [Fact]
    public async Task Copy_AnswersWhatTheStoreAnswered()
    {
        await using var store = await OpenAsync(Data);
        await WriteAsync(store, 0);
        await WriteAsync(store, 1);
        StoreBackup.Copy(Data, CopyOf(0), None);
        await using var restored = await OpenAsync(CopyOf(0));
        Assert.Equal(await StoreText.OfAsync(store), await StoreText.OfAsync(restored));

        // It is a store like any other, and goes its own way.
        await WriteAsync(restored, 2);
        Assert.Empty(await restored.CheckAsync(None));
        Assert.NotEqual(await restored.GetRevisionAsync(None), await store.GetRevisionAsync(None));
    }

    [Fact]
    public async Task Copy_KeepsWhatIsThere()
    {
        await using var store = await OpenAsync(Data);
        var fault = Assert.Throws<StoreException>(() => StoreBackup.Copy(Data, Data, None));
        Assert.Equal(StoreError.Conflict, fault.Error);
    }

    [Fact]
    public void Copy_OfNothingSaysSo()
    {
        var fault = Assert.Throws<StoreException>(() => StoreBackup.Copy(Data, CopyOf(0), None));
        Assert.Equal(StoreError.Unavailable, fault.Error);
        Assert.Contains("no store", fault.Message, StringComparison.Ordinal);
    }

    private string CopyOf(int number) => Path.Combine(_directory.Path, $"copy-{number}");

    private static async Task<EmbeddedStore> OpenAsync(string directory) =>
        await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = directory }, None);

    private static async Task<Revision> WriteAsync(EmbeddedStore store, int round) => (await store.AppendAsync(
        new ChangeSet
        {
            Nodes = [Sample.Company("hub"), Sample.Company($"c{round}"), Sample.Source("s")],
            Claims = [Sample.Claim(Sample.Supplies($"c{round}", "hub"), $"{round}") with { Statement = new string('x', 500) }],
        },
        None)).Revision;
}
