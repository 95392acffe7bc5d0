using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Reports;

namespace IndustryGraph.GraphQL.Bench;

/// <summary>The results as Markdown.</summary>
internal static class Report
{
    public static string Of(IReadOnlyList<Summary> summaries, IReadOnlyDictionary<string, double> graphQLJs)
    {
        var text = new StringBuilder()
            .Append("# The engine's micro-benchmarks\n\n")
            .Append("Written by `dotnet run -c Release` in this folder, which runs everything named here one after the other on\n")
            .Append(CultureInfo.InvariantCulture, $"one machine: {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Split('#')[0].Trim()}, .NET {Environment.Version}.\n")
            .Append("Times are the least of several runs, which a busy machine disturbs least. The ratio is the time beside ours:\n")
            .Append("above 1 we are faster.\n\n")
            .Append("| step | document | time | allocated | beside it | its time | ratio |\n|---|---|--:|--:|---|--:|--:|\n");
        foreach (var report in summaries.SelectMany(summary => summary.Reports).Where(report => report.Success && !IsBaseline(report)))
        {
            var step = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
            var document = report.BenchmarkCase.Parameters.Items.Count > 0 ? (string)report.BenchmarkCase.Parameters["Document"] : Texts.Wide;
            var others = Baselines(summaries, report);
            if (graphQLJs.TryGetValue($"{step} {document}", out var time))
                others.Insert(0, ("graphql-js", time));
            if (others.Count == 0)
                others.Add(("", double.NaN));
            foreach (var (name, other) in others)
                AppendRow(text, step == "Engine" ? "Write" : step, document, report, name, other);
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, string step, string document, BenchmarkReport report, string name, double other)
    {
        var least = report.ResultStatistics!.Min;
        var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        text.Append(CultureInfo.InvariantCulture, $"| {step} | {document} | {Time(least)} | {allocated:N0} B | {name} | {Time(other)} | ")
            .Append(double.IsNaN(other) ? "" : (other / least).ToString("0.0", CultureInfo.InvariantCulture)).Append(" |\n");
    }

    private static List<(string Name, double Time)> Baselines(IReadOnlyList<Summary> summaries, BenchmarkReport report) =>
        [.. summaries.SelectMany(summary => summary.Reports)
            .Where(other => IsBaseline(other)
                && other.BenchmarkCase.Descriptor.Type == report.BenchmarkCase.Descriptor.Type
                && other.BenchmarkCase.Parameters.PrintInfo == report.BenchmarkCase.Parameters.PrintInfo)
            .Select(other => (Name(other), other.ResultStatistics!.Min))];

    private static bool IsBaseline(BenchmarkReport report) => report.BenchmarkCase.Descriptor.Baseline;

    private static string Name(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethod.Name switch
    {
        nameof(ParseBenchmarks.JsonOfTheSameLength) => "JsonElement.Parse, same words",
        nameof(WriteBenchmarks.ByHand) => "Utf8JsonWriter by hand",
        var other => other,
    };

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        double.NaN => "",
        < 1e3 => nanoseconds.ToString("0", CultureInfo.InvariantCulture) + " ns",
        < 1e6 => (nanoseconds / 1e3).ToString("0.0", CultureInfo.InvariantCulture) + " µs",
        _ => (nanoseconds / 1e6).ToString("0.00", CultureInfo.InvariantCulture) + " ms",
    };
}
