using System.Globalization;
using System.Text;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>
/// A list of companies that may be one, as CSV for a person to decide: <c>same</c> merges the new company into the
/// candidate, <c>other</c> or a blank leaves both. Merges are recorded and can be undone with the same file.
/// </summary>
public static class ReviewFile
{
    /// <summary>The decision by which two are one.</summary>
    public const string Same = "same";

    private const string Other = "other";

    private static readonly string[] Header = ["decision", "new", "name", "candidate", "candidate name", "score", "why not taken"];

    /// <summary>Writes the header.</summary>
    public static void WriteHeader(TextWriter output) => WriteLine(output, Header);

    public static void Write(TextWriter output, UncertainMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        WriteLine(output, ["", match.Made.Value, match.Name, match.Candidate.Value, match.CandidateName, match.Score.ToString("0.00", CultureInfo.InvariantCulture), match.Why]);
    }

    /// <summary>Merges what the file says is the same, or parts it again.</summary>
    /// <param name="file">The file, edited.</param>
    /// <param name="store">The graph.</param>
    /// <param name="undo">Whether the merges of the file are undone.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="cancellation">Stops it between two merges.</param>
    public static async Task<ReviewReport> ApplyAsync(InputFile file, IGraphStore store, bool undo, string actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var merger = new CompanyMerger(store);
        var (done, left, problems) = (0, 0, new List<string>());
        await foreach (var row in RowReader.ReadAsync(file, FileFormat.Csv, ',', 0, cancellation))
        {
            if (row.IsBlank)
            {
                continue;
            }

            var decision = row.Text("decision");
            if (decision is null || string.Equals(decision, Other, StringComparison.OrdinalIgnoreCase))
            {
                left++;
            }
            else if (!string.Equals(decision, Same, StringComparison.OrdinalIgnoreCase) || row.Text("new") is not { } made || row.Text("candidate") is not { } candidate)
            {
                problems.Add($"row {row.Number}: a decision is {Same} or {Other}, or blank; new and candidate are ids.");
            }
            else if (await DecideAsync(merger, new NodeId(made), new NodeId(candidate), undo, actor, file.Name, cancellation) is { } problem)
            {
                problems.Add($"row {row.Number}: {problem.Message}");
            }
            else
            {
                done++;
            }
        }

        return new ReviewReport(done, left, problems);
    }

    private static async ValueTask<Problem?> DecideAsync(
        CompanyMerger merger, NodeId made, NodeId candidate, bool undo, string actor, string file, CancellationToken cancellation)
    {
        var (_, problem) = undo
            ? await merger.UnmergeAsync(made, $"review of {file} undone", actor, cancellation)
            : await merger.MergeAsync(made, candidate, $"review of {file}", actor, cancellation);
        return problem;
    }

    private static void WriteLine(TextWriter output, IEnumerable<string?> values)
    {
        var text = new StringBuilder();
        CsvText.AppendLine(text, values);
        output.Write(text);
    }
}
