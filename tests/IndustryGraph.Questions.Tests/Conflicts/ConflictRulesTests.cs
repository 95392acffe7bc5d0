using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace IndustryGraph.Questions.Tests;

public sealed partial class ConflictRulesTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Folder(), "..", "..", "..", "docs", "conflicts.md"));

    [Fact]
    public void All_AreTheOnesOfThePage() => Assert.Equal(
        ConflictRules.All.Select(rule => $"{rule.Name} {rule.Kind.ToString().ToUpperInvariant()}"),
        RuleRow().Matches(Page).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}"));

    [Fact]
    public void Rates_AreTheOnesOfThePage() => Assert.Equal(
        ReferenceRates.InDollars.OrderBy(pair => pair.Key, StringComparer.Ordinal),
        RateCell().Matches(Page)
            .Select(match => KeyValuePair.Create(match.Groups[1].Value, decimal.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal));

    [GeneratedRegex(@"^\| `([a-z-]+)` \| ([A-Z]+) \|", RegexOptions.Multiline)]
    private static partial Regex RuleRow();

    [GeneratedRegex(@"(?<=\| )([A-Z]{3}) ([0-9.]+)(?= \|)")]
    private static partial Regex RateCell();

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
