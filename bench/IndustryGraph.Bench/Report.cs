using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace IndustryGraph.Bench;

/// <summary>The results of a run as Markdown.</summary>
internal sealed class Report(int relationships)
{
    private readonly StringBuilder _rows = new();

    public void Add(Measurement item) => _rows.AppendLine(item.ToRow());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"""
        # {relationships:#,0} relationships, {Math.Max(10, relationships / 10):#,0} companies

        Written by `bench/IndustryGraph.Bench`. {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture},
        {Environment.ProcessorCount} processors. The ratios are ours over the bare way beside it, measured in turns in one process, of
        questions by processor time; the figures themselves are for orientation.

        | what | ours | bare | ratio | target | met |
        |---|---|---|---|---|---|
        {_rows}
        """);
}
