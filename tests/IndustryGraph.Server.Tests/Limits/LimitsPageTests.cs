using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using IndustryGraph.Api;
using IndustryGraph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace IndustryGraph.Server.Tests.Limits;

/// <summary>docs/limits.md says what the code does.</summary>
public sealed partial class LimitsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "..", "..", "docs", "limits.md"));

    public static TheoryData<string, string> Keys()
    {
        var keys = new TheoryData<string, string>();
        foreach (Match row in Row().Matches(Page))
        {
            keys.Add(row.Groups["key"].Value, row.Groups["default"].Value.Replace(",", "", StringComparison.Ordinal));
        }

        return keys;
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Key_HasTheDefaultThatIsWritten(string key, string value)
    {
        Assert.Equal(Read(), Read((key, value)));
        Assert.NotEqual(Read(), Read((key, "1")));
    }

    [Fact]
    public void Page_HasEveryLimit()
    {
        var settings = Read();
        var limits = new object[] { settings.DocumentLimits, settings.HttpLimits }.Sum(record => record.GetType().GetProperties().Count(p => p.CanWrite && !p.GetMethod!.IsStatic));
        Assert.Equal(limits, Keys().Count);
    }

    [Fact]
    public void Page_HasEveryFieldThatCosts() =>
        Assert.All(FieldCosts.All, cost => Assert.Contains($"`{cost.Type}.{cost.Field}`", Page, StringComparison.Ordinal));

    private static ServerSettings Read(params (string Key, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
        Assert.Empty(ServerSettings.Read(configuration, out var settings));
        return settings;
    }

    [GeneratedRegex(@"^\|[^|]*\|[^|]*\| (?<default>[\d,]+) \| `(?<key>Limits:\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    private static string SourceFile([CallerFilePath] string file = "") => file;
}
