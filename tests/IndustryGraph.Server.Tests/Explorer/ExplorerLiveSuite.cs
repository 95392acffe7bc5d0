using System.Text.RegularExpressions;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Server.Tests.Ide;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IndustryGraph.Server.Tests.Explorer;

/// <summary>Changes that arrive while a page is open; they have a server of their own, since they write.</summary>
public abstract partial class ExplorerLiveSuite(SeededServer server, Browser browser)
{
    internal const string Import =
        """
        mutation($key: String!, $from: ID!) {
          importClaims(input: {
            source: { title: "Example filing" }, idempotencyKey: $key,
            claims: [{
              key: $key, stage: SIGNED, statement: "An example.",
              subject: { relationship: { type: SUPPLIES, from: { id: $from }, to: { id: "vinfast" } } }
            }]
          }) { recorded problems { message } }
        }
        """;

    [ChromiumFact]
    public async Task Change_IsDrawnAndTold()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?around=vinfast");
        var page = open.Page;
        await Expect(page.Locator(".live")).ToHaveTextAsync("Live");
        await Expect(page.Node("hyundai")).ToHaveCountAsync(0);

        await server.SendAsync(Import, new { key = "live-1", from = "hyundai" }, SeededServer.Key);

        await Expect(page.Line("hyundai--supplies--vinfast")).ToHaveClassAsync(Lively());
        await Expect(page.Node("hyundai")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Changes just now" }))
            .ToContainTextAsync("Changed just now Hyundai supplies VinFast: signed");
        open.AssertBlameless();
    }

    [GeneratedRegex("lively")]
    private static partial Regex Lively();
}

public sealed class BuiltInOverEmbeddedExplorerLiveTests(BuiltInOverEmbedded server, Browser browser)
    : ExplorerLiveSuite(server, browser), IClassFixture<BuiltInOverEmbedded>, IClassFixture<Browser>;

public sealed class HotChocolateOverEmbeddedExplorerLiveTests(HotChocolateOverEmbedded server, Browser browser)
    : ExplorerLiveSuite(server, browser), IClassFixture<HotChocolateOverEmbedded>, IClassFixture<Browser>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jExplorerLiveTests(BuiltInOverNeo4j server, Browser browser)
    : ExplorerLiveSuite(server, browser), IClassFixture<BuiltInOverNeo4j>, IClassFixture<Browser>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jExplorerLiveTests(HotChocolateOverNeo4j server, Browser browser)
    : ExplorerLiveSuite(server, browser), IClassFixture<HotChocolateOverNeo4j>, IClassFixture<Browser>;
