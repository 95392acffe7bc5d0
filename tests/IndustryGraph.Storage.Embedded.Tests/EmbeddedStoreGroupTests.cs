using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>Writers who come at once and share transactions.</summary>
public sealed class EmbeddedStoreGroupTests : IAsyncLifetime
{
    private const int Writers = 40;
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDirectory _directory = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _directory.Delete();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Append_GivesEachWriterACommitOfItsOwn()
    {
        var (commits, revision) = (new List<Commit>(), (Revision?)null);
        await using (var store = await OpenAsync(null))
        {
            commits.AddRange(await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
            {
                var first = await store.AppendAsync(Companies(writer, 3), None);
                return await store.AppendAsync(Companies(writer + Writers, 2) with { ExpectedSequence = null, IdempotencyKey = $"{first.Revision.Sequence}" }, None);
            }))));
            revision = await store.GetRevisionAsync(None);
            Assert.Empty(await store.CheckAsync(None));
        }

        await using var reopened = await OpenAsync(null);
        Assert.Equal(revision, await reopened.GetRevisionAsync(None));
        Assert.Equal(Writers * 5, revision.Sequence);
        Assert.Equal(Writers, commits.Select(commit => commit.Revision.At).Distinct().Count());
        var log = await reopened.ReadLogAsync(0, int.MaxValue, None);
        Assert.Equal(Writers * 2, log.Select(entry => entry.RecordedAt).Distinct().Count());
        foreach (var commit in commits)
        {
            Assert.Equal(commit.Revision.At, log[(int)commit.Revision.Sequence - 1].RecordedAt);
        }
    }

    [Fact]
    public async Task Append_FailsOnlyThoseWhoBreakARule()
    {
        await using var store = await OpenAsync(null);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var node = new Company(new NodeId(writer % 4 == 0 ? "no slug!" : $"c{writer}"), "C");
            return await Record.ExceptionAsync(async () => await store.AppendAsync(new ChangeSet { Nodes = [node] }, None));
        })));

        Assert.Equal(Writers / 4, outcomes.OfType<ArgumentException>().Count());
        Assert.Equal(Writers * 3 / 4, outcomes.Count(outcome => outcome is null));
        Assert.Equal(Writers * 3 / 4, (await store.GetRevisionAsync(None)).Sequence);
        Assert.Empty(await store.CheckAsync(None));
    }

    [Fact]
    public async Task Append_OnAFullDiskKeepsWhatWasAcknowledgedAndNothingElse()
    {
        long acknowledged;
        await using (var store = await OpenAsync(300_000))
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
            {
                var failure = await Record.ExceptionAsync(async () => await store.AppendAsync(Companies(writer, 200), None));
                Assert.True(failure is null or StoreException { Error: StoreError.Unavailable }, $"{failure}");
                return failure is null ? 200 : 0;
            })));
            acknowledged = outcomes.Sum();
            Assert.InRange(acknowledged, 1, (Writers * 200) - 1);
            Assert.Equal(acknowledged, (await store.GetRevisionAsync(None)).Sequence);
            Assert.Empty(await store.CheckAsync(None));
        }

        await using var roomier = await OpenAsync(null);
        Assert.Equal(acknowledged, (await roomier.GetRevisionAsync(None)).Sequence);
        Assert.Equal(acknowledged + 1, (await roomier.AppendAsync(Companies(Writers, 1), None)).Revision.Sequence);
        Assert.Empty(await roomier.CheckAsync(None));
    }

    private ValueTask<EmbeddedStore> OpenAsync(long? maxFileSize) =>
        EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = _directory.Path, MaxFileSize = maxFileSize }, None);

    private static ChangeSet Companies(int writer, int count) =>
        new() { Nodes = [.. Enumerable.Range(0, count).Select(i => new Company(new NodeId($"w{writer}-c{i}"), $"Company {i} of {writer}"))] };
}
