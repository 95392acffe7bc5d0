using System.Globalization;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Waits at the start for a database that is not there yet.</summary>
internal static class Patience
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Repeats until it succeeds, fails for a reason that does not pass, or has waited long enough.</summary>
    /// <exception cref="StoreException">As it failed the last time.</exception>
    public static async Task UntilReadyAsync(Neo4jStoreOptions options, Func<Task> attempt, CancellationToken cancellation)
    {
        var time = options.TimeProvider;
        var begun = time.GetTimestamp();
        var told = false;
        while (true)
        {
            try
            {
                await attempt().ConfigureAwait(false);
                return;
            }
            catch (StoreException exception) when (exception.Error == StoreError.Unavailable
                && exception.InnerException is not global::Neo4j.Driver.SecurityException
                && time.GetElapsedTime(begun) + Pause <= options.StartupPatience)
            {
                if (!told)
                {
                    options.OnWaiting(string.Create(
                        CultureInfo.InvariantCulture,
                        $"waiting up to {options.StartupPatience.TotalSeconds:0} s for Neo4j at {options.Uri} ({exception.Message})"));
                    told = true;
                }
            }

            await Task.Delay(Pause, time, cancellation).ConfigureAwait(false);
        }
    }
}
