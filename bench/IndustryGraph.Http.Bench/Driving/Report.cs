using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace IndustryGraph.Http.Bench.Driving;

/// <summary>The results of a run as Markdown.</summary>
internal sealed class Report(Settings settings, IReadOnlyList<ServerKind> servers)
{
    private readonly StringBuilder _ratios = new();
    private readonly StringBuilder _figures = new();

    /// <param name="question">What was asked.</param>
    /// <param name="values">How many values an answer has on average.</param>
    /// <param name="loads">The median of each server.</param>
    public void Add(Question question, double values, IReadOnlyDictionary<ServerKind, Load> loads)
    {
        var limit = loads[ServerKind.Limit];
        var others = servers.Where(kind => kind != ServerKind.Limit).ToList();
        _ratios.AppendLine(Row([
            question.Name,
            Figure(values),
            ">= " + Figure(question.Target),
            .. others.Select(kind => Figure(loads[kind].Rate / limit.Rate)),
            .. others.Select(kind => Figure(limit.ProcessorTime / loads[kind].ProcessorTime)),
        ]));
        _figures.AppendLine(Row([
            question.Name,
            .. servers.Select(kind => $"{Figure(loads[kind].Rate)}/s, {Figure(loads[kind].ProcessorTime)} us"),
        ]));
    }

    public override string ToString()
    {
        var others = servers.Where(kind => kind != ServerKind.Limit).ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"""
            # Questions over HTTP, {settings.Relationships:#,0} relationships, {Math.Max(10, settings.Relationships / 10):#,0} companies

            Written by `bench/IndustryGraph.Http.Bench`; its README says what is measured. {RuntimeInformation.FrameworkDescription},
            {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors, which wrk shares with the server it asks. Medians of {settings.Rounds} rounds of
            {settings.Seconds} s in turns.

            Ratios to the limit server in the same run, of requests per second, and of processor time per request (turned over: 1 is as
            little as the limit's), which other work on the machine touches less:

            {Row(["question", "values", "target", .. others.Select(kind => kind + ", rate"), .. others.Select(kind => kind + ", time")])}
            {Row([.. Enumerable.Repeat("---", 3 + (2 * others.Count))])}
            {_ratios}
            Requests per second, and microseconds of the server's processor time for each:

            {Row(["question", .. servers.Select(kind => kind.ToString())])}
            {Row([.. Enumerable.Repeat("---", 1 + servers.Count)])}
            {_figures}
            """);
    }

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Figure(double figure) =>
        figure.ToString(figure switch { >= 1000 => "#,0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
}
