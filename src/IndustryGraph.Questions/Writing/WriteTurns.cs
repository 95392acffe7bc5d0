using System.Collections.Concurrent;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Works writes out anew while others get in between. A write that was overtaken twice takes its turn with the others of
/// this process that were, one after the other, so that many writers at once all come through.
/// </summary>
internal static class WriteTurns
{
    /// <summary>How often a write is worked out.</summary>
    public const int MaxAttempts = 8;

    private const int Overtaken = 2;

    // By the id of the store, since every request has a store object of its own around the one that it is about.
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    /// <param name="store">The store that is written to.</param>
    /// <param name="attempt">Works the write out at the revision that stands, and writes it.</param>
    /// <param name="cancellation">Ends the wait for the turn.</param>
    /// <exception cref="StoreException">
    /// The store failed; <see cref="StoreError.Conflict"/> where something else was written meanwhile at every attempt.
    /// </exception>
    public static async ValueTask<T> RunAsync<T>(IGraphStore store, Func<ValueTask<T>> attempt, CancellationToken cancellation)
    {
        SemaphoreSlim? turn = null;
        try
        {
            for (var count = 1; ; count++)
            {
                try
                {
                    return await attempt();
                }
                catch (StoreException failure) when (failure.Error == StoreError.Conflict && count < MaxAttempts)
                {
                    if (count == Overtaken)
                    {
                        var waited = Turns.GetOrAdd((await store.GetRevisionAsync(cancellation)).StoreId, _ => new SemaphoreSlim(1));
                        await waited.WaitAsync(cancellation);
                        turn = waited;
                    }
                }
            }
        }
        finally
        {
            turn?.Release();
        }
    }
}
