namespace IndustryGraph.Storage;

/// <summary>
/// A store that can make any number of commits durable as one, so that an import of any length is all or nothing. For
/// programs that have the store to themselves. A store may do without it.
/// </summary>
public interface IStagingStore : IGraphStore
{
    /// <summary>
    /// From now until the end of the stage, what is appended can be read in this process like anything else, and is
    /// durable with <see cref="IStage.CommitAsync"/> alone. There is one stage at a time.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is a stage already.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask<IStage> StageAsync(CancellationToken cancellation);
}
