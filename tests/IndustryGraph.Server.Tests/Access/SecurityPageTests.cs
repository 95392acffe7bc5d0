using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace IndustryGraph.Server.Tests.Access;

/// <summary>docs/security.md names tests that are there.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string Root = Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "..", "..");

    public static TheoryData<string, string> Tests()
    {
        var tests = new TheoryData<string, string>();
        foreach (var test in Test().Matches(File.ReadAllText(Path.Combine(Root, "docs", "security.md"))).DistinctBy(match => match.Value))
        {
            tests.Add(test.Groups["type"].Value, test.Groups["member"].Value);
        }

        return tests;
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void Point_IsShownByATestThatIsThere(string type, string member)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, "tests"), type + "*.cs", SearchOption.AllDirectories);

        Assert.Contains(files, file => File.ReadAllText(file).Contains($" {member}(", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"`(?<type>\w+(Suite|Tests|Contract))\.(?<member>\w+)`")]
    private static partial Regex Test();

    private static string SourceFile([CallerFilePath] string file = "") => file;
}
