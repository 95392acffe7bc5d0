using System.Globalization;

namespace IndustryGraph.Bench;

/// <summary>A figure of ours beside that of the bare way, measured in the same run.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Unit">Of both figures; empty where the ratio alone says it.</param>
/// <param name="Ours">Our figure.</param>
/// <param name="Bare">The other; null where there is no other.</param>
/// <param name="Target">What the ratio, or without another our figure, is to reach, as <c>&lt;= 1.3</c>.</param>
internal sealed record Measurement(string What, string Unit, double Ours, double? Bare, string Target)
{
    public double? Ratio => Bare is { } bare ? Ours / bare : null;

    public string ToRow() =>
        $"| {What} | {Figure(Ours)} {Unit} | {(Bare is { } bare ? $"{Figure(bare)} {Unit}" : "-")} | {(Ratio is { } ratio ? Figure(ratio) : "-")} | {Target} | {(IsMet ? "yes" : "no")} |";

    private bool IsMet
    {
        get
        {
            var (bound, figure) = (double.Parse(Target.AsSpan(3), CultureInfo.InvariantCulture), Ratio ?? Ours);
            return Target.StartsWith("<=", StringComparison.Ordinal) ? figure <= bound : figure >= bound;
        }
    }

    private static string Figure(double figure) => figure.ToString(
        Math.Abs(figure) switch { >= 1000 => "#,0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
}
