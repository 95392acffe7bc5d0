using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Works writes out anew while others get in between. A write that was overtaken takes its turn with the others of this
/// process that were, one after the other, and those that come meanwhile stand behind them: so many writers at once all
/// come through. While nobody is overtaken, nobody waits.
/// </summary>
internal static class WriteTurns
{
    /// <summary>How often a write is worked out.</summary>
    public const int MaxAttempts = 8;

    // One for all stores: a process that writes to several has them wait for each other where they are much written to.
    private static readonly SemaphoreSlim Turn = new(1);

    /// <param name="attempt">Works the write out at the revision that stands, and writes it.</param>
    /// <param name="cancellation">Ends the wait for the turn.</param>
    /// <exception cref="StoreException">
    /// The store failed; <see cref="StoreError.Conflict"/> where something else was written meanwhile at every attempt, which
    /// then came from another process.
    /// </exception>
    public static async ValueTask<T> RunAsync<T>(Func<ValueTask<T>> attempt, CancellationToken cancellation)
    {
        if (Turn.CurrentCount > 0)
        {
            try
            {
                return await attempt();
            }
            catch (StoreException failure) when (failure.Error == StoreError.Conflict)
            {
                // In turn, at the revision that stands then.
            }
        }

        await Turn.WaitAsync(cancellation);
        try
        {
            for (var count = 2; ; count++)
            {
                try
                {
                    return await attempt();
                }
                catch (StoreException failure) when (failure.Error == StoreError.Conflict && count < MaxAttempts)
                {
                    // One that came before there was a turn to take was quicker.
                }
            }
        }
        finally
        {
            Turn.Release();
        }
    }
}
