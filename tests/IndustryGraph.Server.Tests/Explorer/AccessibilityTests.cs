using System.Runtime.CompilerServices;
using System.Text.Json;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Server.Tests.Ide;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IndustryGraph.Server.Tests.Explorer;

/// <summary>The rules of axe-core (WCAG 2 at A and AA, and good practice) on the states of the explorer.</summary>
public sealed class AccessibilityTests(BuiltInOverEmbedded server, Browser browser)
    : IClassFixture<BuiltInOverEmbedded>, IClassFixture<Browser>
{
    private static readonly string[] States =
    [
        "", "?around=vinfast&selected=vinfast", "?selected=lg-energy-solution--supplies--toyota", "?chain=vinfast",
        "?from=prologium&to=apple", "?from=prologium&to=", "?without=lg-energy-solution", "?without=lg-energy-solution&show=table",
        "?ask=Who+supplies+Toyota%3F", "?ask=gibberish", "?at=2021-03-22&since=2020-01-01", "?without=nobody", "?chain=honda&stages=MOU",
    ];

    [ChromiumFact]
    public Task Explorer_HasNoFindingInLight() => AssertNothingFoundAsync(ColorScheme.Light, size: null);

    [ChromiumFact]
    public Task Explorer_HasNoFindingInDark() => AssertNothingFoundAsync(ColorScheme.Dark, size: null);

    [ChromiumFact]
    public Task Explorer_HasNoFindingOnAPhone() => AssertNothingFoundAsync(ColorScheme.Light, new() { Width = 390, Height = 844 });

    private async Task AssertNothingFoundAsync(ColorScheme scheme, ViewportSize? size)
    {
        var rules = await File.ReadAllTextAsync(Axe());
        var findings = new List<string>();
        foreach (var state in States)
        {
            await using var open = await browser.OpenExplorerAsync(server, state, scheme, size);
            await Expect(open.Page.Locator(".panel-body, .empty, .failure").First).ToBeVisibleAsync();
            await open.Page.EvaluateAsync(rules);
            var found = await open.Page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations");
            findings.AddRange(found.EnumerateArray().Select(violation => $"{state}: {Told(violation)}"));
            open.AssertBlameless();
        }

        Assert.Empty(findings);
    }

    private static string Told(JsonElement violation) =>
        $"{violation.GetProperty("impact")} {violation.GetProperty("id")}: " + string.Join(
            ", ", violation.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("html").GetString()).Take(3));

    /// <summary>Where npm puts the rules, together with what the pages are built of.</summary>
    private static string Axe([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(
        Path.GetDirectoryName(file)!, "..", "..", "..", "src", "IndustryGraph.Server", "Web", "node_modules", "axe-core", "axe.min.js"));
}
