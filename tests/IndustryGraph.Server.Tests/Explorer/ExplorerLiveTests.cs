using System.Text.RegularExpressions;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Server.Tests.Ide;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IndustryGraph.Server.Tests.Explorer;

/// <summary>Changes that arrive while a page is open; they have a server of their own, since they write.</summary>
public sealed partial class ExplorerLiveTests(BuiltInOverEmbedded server, Browser browser)
    : IClassFixture<BuiltInOverEmbedded>, IClassFixture<Browser>
{
    private const string Import =
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

    [ChromiumFact]
    public async Task Subscription_RunsInTheIde()
    {
        await using var open = await browser.OpenAsync(new Uri(server.Client.BaseAddress!, "/graphql"));
        await Expect(open.Query).ToContainTextAsync("query");
        await open.Button("What changes from now on? Runs until it is stopped.").ClickAsync();
        await Expect(open.Query).ToContainTextAsync("subscription Follow");

        await open.Page.RunAndWaitForResponseAsync(
            () => open.Button("Execute query (Ctrl-Enter)").ClickAsync(),
            response => response.Headers.TryGetValue("content-type", out var type) && type.StartsWith("text/event-stream", StringComparison.Ordinal));
        await server.SendAsync(Import, new { key = "live-2", from = "honda" }, SeededServer.Key);

        await Expect(open.Result).ToContainTextAsync("\"slug\": \"honda--supplies--vinfast\"");
        await open.Button("Stop query (Ctrl-Enter)").ClickAsync();
        await Expect(open.Button("Execute query (Ctrl-Enter)")).ToBeVisibleAsync();
        open.AssertBlameless();
    }

    [GeneratedRegex("lively")]
    private static partial Regex Lively();
}
