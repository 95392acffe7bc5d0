namespace IndustryGraph.Storage.Embedded;

/// <summary>A change set that waits for its turn.</summary>
internal sealed class PendingWrite(ChangeSet changes)
{
    private readonly TaskCompletionSource<Commit> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    public ChangeSet Changes { get; } = changes;

    /// <summary>What becomes of it.</summary>
    public Task<Commit> Outcome => _outcome.Task;

    /// <summary>Claims it, to be written or to be given up; only the first who asks gets it.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    public void Succeed(Commit commit) => _outcome.SetResult(commit);

    public void Fail(Exception exception) => _outcome.SetException(exception);
}
