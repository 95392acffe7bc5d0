using System.Globalization;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Server.Seeding;

/// <summary>
/// Records the seed, as one commit, whenever its files are others than those recorded last. Each state of the files is
/// an edition with an idempotency key of its own (<c>seed/1</c>, <c>seed/2</c>), whose receipt keeps their fingerprint:
/// files that are taken back to an earlier state are a new edition too, and what is altered through the API stays
/// altered until the files are.
/// </summary>
public static class Seeder
{
    /// <summary>Who has written, in the log.</summary>
    public const string Actor = "seed";

    /// <summary>The seed that is shipped beside the executable.</summary>
    public static string DefaultDirectory { get; } = Path.Combine(AppContext.BaseDirectory, "seed");

    /// <exception cref="StoreException">The store failed.</exception>
    public static async ValueTask<SeedOutcome> SeedAsync(
        IGraphStore store, SeedFiles files, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        var importer = new Importer(store);
        ImportOutcome? last = null;
        for (var edition = 1; ; edition++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"seed/{edition}");
            var outcome = await importer.FindAsync(key, cancellation);
            if (outcome is null)
            {
                if (last?.Fingerprint == files.Fingerprint)
                {
                    return new SeedOutcome(IsNew: false, last, []);
                }

                outcome = await importer.ImportAsync(Request(files, key), cancellation);
                if (!outcome.Replayed)
                {
                    var problems = outcome.Problems.Select(files.Locate).ToList();
                    return new SeedOutcome(problems.Count == 0, outcome, problems);
                }
            }

            // An edition of before, or of another process that started at the same time.
            last = outcome;
        }
    }

    private static ImportRequest Request(SeedFiles files, string key) => new()
    {
        Nodes = files.Nodes,
        Sources = files.Sources,
        IdempotencyKey = key,
        Fingerprint = files.Fingerprint,
        Actor = Actor,
    };
}
