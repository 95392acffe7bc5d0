using IndustryGraph.Model;
using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>
/// Reads at a pin. An answer at a pin that is no later than the last known commit is the same for ever, so it is kept; one
/// at a later pin is read each time.
/// </summary>
internal sealed class PinnedReader(Database database, Revisions revisions, ResultCache cache)
{
    /// <summary>Runs one reading statement.</summary>
    /// <param name="pin">Becomes the parameters <c>$day</c> and <c>$known</c>.</param>
    /// <param name="cypher">The statement.</param>
    /// <param name="parameters">Its other parameters; the pin is added.</param>
    /// <param name="read">What the rows become: records that never change, and how many they are.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public async Task<T> ReadAsync<T>(
        Pin pin, string cypher, Dictionary<string, object?> parameters, Func<List<IRecord>, (T Result, int Size)> read, CancellationToken cancellation)
        where T : class
    {
        parameters["day"] = pin.ValidAt.DayNumber;
        parameters["known"] = pin.KnownAt.Ticks;
        var known = await revisions.ReachAsync(pin.KnownAt, cancellation).ConfigureAwait(false);
        var key = known.At >= pin.KnownAt ? cache.KeyOf(known.StoreId, cypher, parameters) : null;
        if (key is not null && cache.TryGet<T>(key, out var kept))
        {
            return kept;
        }

        var rows = await database.ReadAsync(statements => statements.RunAsync(cypher, parameters), cancellation).ConfigureAwait(false);
        var (result, size) = read(rows);
        if (key is not null)
        {
            cache.Keep(key, result, size);
        }

        return result;
    }
}
