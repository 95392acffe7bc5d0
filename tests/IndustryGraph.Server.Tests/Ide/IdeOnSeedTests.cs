using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Server.Tests.Explorer;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IndustryGraph.Server.Tests.Ide;

/// <summary>The IDE in front of a real server; it writes.</summary>
public sealed class IdeOnSeedTests(BuiltInOverEmbedded server, Browser browser)
    : IClassFixture<BuiltInOverEmbedded>, IClassFixture<Browser>
{
    [ChromiumFact]
    public async Task GraphQL_BehindTheAnswerRunsInTheIde()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?without=lg-energy-solution");
        var page = open.Page;

        await page.Press("GraphQL").ClickAsync();
        await Expect(page.Locator(".requests pre").First).ToContainTextAsync("query Disruption($company: ID!");
        var ide = await page.Context.RunAndWaitForPageAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "Open in IDE" }).First.ClickAsync());

        await Expect(ide.Locator(".graphiql-query-editor")).ToContainTextAsync("query Disruption($company: ID!");
        await ide.GetByLabel("Execute query (Ctrl-Enter)").ClickAsync();
        await Expect(ide.Locator(".result-window")).ToContainTextAsync("\"soleSource\": true");
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
        await server.SendAsync(ExplorerLiveSuite.Import, new { key = "live-2", from = "honda" }, SeededServer.Key);

        await Expect(open.Result).ToContainTextAsync("\"slug\": \"honda--supplies--vinfast\"");
        await open.Button("Stop query (Ctrl-Enter)").ClickAsync();
        await Expect(open.Button("Execute query (Ctrl-Enter)")).ToBeVisibleAsync();
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Mutation_IsRefusedWithoutTheKeyAndRunsWithIt()
    {
        await using var open = await browser.OpenAsync(new Uri(server.Client.BaseAddress!, "/graphql"));
        await Expect(open.Query).ToContainTextAsync("query");
        await open.Button("Would this claim be recorded? Give the key for writing first; without dryRun it is recorded.").ClickAsync();
        await Expect(open.Query).ToContainTextAsync("mutation Write");
        await open.Button("Execute query (Ctrl-Enter)").ClickAsync();
        await Expect(open.Result).ToContainTextAsync("UNAUTHENTICATED");

        await open.Button("Show Key for writing").ClickAsync();
        await open.Page.GetByLabel("Key", new() { Exact = true }).FillAsync(SeededServer.Key);
        await open.Button("Execute query (Ctrl-Enter)").ClickAsync();

        await Expect(open.Result).ToContainTextAsync("\"recorded\": 1");
        await Expect(open.Result).ToContainTextAsync("\"problems\": []");
    }

    [ChromiumFact]
    public async Task Example_RunsBeforeTheEditorHasLookedAtIt()
    {
        await using var open = await browser.OpenAsync(new Uri(server.Client.BaseAddress!, "/graphql"));
        await Expect(open.Query).ToContainTextAsync("query Suppliers");

        // Both in one breath, while the editor still knows the operation of the tab that was left.
        await open.Page.EvaluateAsync("""
            [...document.querySelectorAll('.tour button')].find((button) => button.textContent.startsWith('Would this claim')).click();
            document.querySelector('.graphiql-execute-button').click();
            """);

        await Expect(open.Result).ToContainTextAsync("UNAUTHENTICATED");
        open.AssertBlameless();
    }
}
