using System.Globalization;
using System.Text;
using System.Text.Json;
using IndustryGraph.Exchange;

namespace IndustryGraph.Server.Commands;

/// <summary>Tells what became of an import.</summary>
internal static class ImportSummary
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Json(ImportReport report) => JsonSerializer.Serialize(report, Readable) + "\n";

    /// <param name="report">The counts.</param>
    /// <param name="badAreAside">Whether bad rows were written to a file, so that the others were recorded.</param>
    public static string Text(ImportReport report, bool badAreAside)
    {
        var text = new StringBuilder();
        Line($"rows: {report.Rows:N0} = {report.Taken:N0} taken + {report.Rejected:N0} bad + {report.Blank:N0} blank + {report.LeftOut.Values.Sum():N0} left out");
        foreach (var (what, count) in report.LeftOut.OrderByDescending(item => item.Value))
        {
            Line($"  left out: {count:N0} {what}");
        }

        Line($"claims: {report.Claims:N0} = {report.Recorded:N0} new + {report.Corrected:N0} corrected + {report.AlreadyKnown:N0} known + {report.Repeated:N0} repeated in the file");
        Line($"companies: {report.Made:N0} new; found {report.ByIdentifier:N0} times by identifier, {report.ByName:N0} by name, {report.BySimilarName:N0} by a similar name");
        if (report.Retracted > 0)
        {
            Line($"retracted: {report.Retracted:N0} claims");
        }

        if (report.Uncertain > 0)
        {
            Line($"uncertain: {report.Uncertain:N0} new companies may be ones that were there; --review FILE lists them");
        }

        if (report.DryRun)
        {
            Line($"Nothing was recorded: it was a dry run.");
        }
        else if (!report.IsRecorded || (report.Rejected > 0 && !badAreAside))
        {
            Line($"Nothing was recorded: correct the bad rows, or give --reject FILE to leave them aside.");
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
