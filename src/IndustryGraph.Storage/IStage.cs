namespace IndustryGraph.Storage;

/// <summary>Commits that become durable together; without <see cref="CommitAsync"/>, disposing takes them all back.</summary>
public interface IStage : IAsyncDisposable
{
    /// <summary>Ends the stage and keeps what was appended, durably before it returns.</summary>
    /// <exception cref="StoreException">Nothing of the stage was written.</exception>
    ValueTask CommitAsync(CancellationToken cancellation);
}
