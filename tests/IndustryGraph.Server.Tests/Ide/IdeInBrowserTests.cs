using System.Text.RegularExpressions;
using IndustryGraph.Server.Ide;
using IndustryGraph.Server.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IndustryGraph.Server.Tests.Ide;

public sealed partial class IdeInBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Examples =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Ide", "examples"))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    [ChromiumFact]
    public async Task Page_OpensWithTheTourAndItsFirstExample()
    {
        await using var server = await StartAsync();
        await using var open = await OpenAsync(server);

        var tour = open.Page.GetByRole(AriaRole.Region, new() { Name = "Tour" });
        await Expect(tour.Locator("ol button")).ToHaveTextAsync(Examples.Select(QuestionOf));
        await Expect(tour.Locator("ol button")).ToHaveCountAsync(10);
        await Expect(open.TabTitles).ToHaveTextAsync([TitleOf(Examples[0])]);
        await Expect(open.Query).ToContainTextAsync("company(by: { name: \"Toyota\" })");
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Page_OpensTheRequestThatALinkBrings()
    {
        await using var server = await StartAsync();
        var link = new Uri(server.GraphQL, "/graphql#query=query%20Brought%20%7B%20companies%20%7D&variables=%7B%22a%22%3A1%7D");
        await using var open = await browser.OpenAsync(link);

        await Expect(open.Query).ToContainTextAsync("query Brought { companies }");
        await Expect(open.Page.Locator(".graphiql-editor-tool").First).ToContainTextAsync("\"a\":1");
        await Expect(open.Page).ToHaveURLAsync(server.GraphQL.ToString());
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Key_GoesWithEveryRequestAndIsForgotten()
    {
        await using var server = await StartAsync();
        await using var open = await OpenAsync(server);

        await open.Button("Show Key for writing").ClickAsync();
        await open.Page.GetByLabel("Key", new() { Exact = true }).FillAsync("a key of sixteen letters");
        var request = await open.Page.RunAndWaitForRequestAsync(
            () => open.Button("Execute query (Ctrl-Enter)").ClickAsync(), request => request.Method == "POST");
        Assert.Equal("Bearer a key of sixteen letters", await request.HeaderValueAsync("authorization"));

        await open.Page.ReloadAsync();
        await open.Button("Show Key for writing").ClickAsync();
        await Expect(open.Page.GetByLabel("Key", new() { Exact = true })).ToHaveValueAsync("");
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Page_FitsAPhone()
    {
        await using var server = await StartAsync();
        await using var open = await browser.OpenAsync(server.GraphQL, size: new() { Width = 390, Height = 844 });
        await Expect(open.Query).ToContainTextAsync("query");

        await open.Button("Execute query (Ctrl-Enter)").ClickAsync();

        await Expect(open.Result).ToContainTextAsync("Toyota Motor");
        await Expect(open.Result).ToBeInViewportAsync(new() { Ratio = 0.9f });
        Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Run_ShowsTheResult()
    {
        await using var server = await StartAsync();
        await using var open = await OpenAsync(server);

        await open.Button("Execute query (Ctrl-Enter)").ClickAsync();

        await Expect(open.Result).ToContainTextAsync("\"Toyota Motor\"");
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Documentation_ShowsTheSchemaOfTheEndpoint()
    {
        await using var server = await StartAsync();
        await using var open = await OpenAsync(server);

        await open.Button("Show Documentation Explorer").ClickAsync();
        await open.Page.GetByText("Query", new() { Exact = true }).Last.ClickAsync();

        await Expect(open.Page.Locator(".graphiql-plugin")).ToContainTextAsync("How many companies there are.");
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Tour_OpensAnExampleAgainAfterItsTabWasClosed()
    {
        await using var server = await StartAsync();
        await using var open = await OpenAsync(server);

        await open.Button(QuestionOf(Examples[3])).ClickAsync();
        await Expect(open.Tabs).ToHaveCountAsync(2);
        // Its button shows under the pointer only.
        await open.TabTitles.First.HoverAsync();
        await open.Page.GetByLabel("Close Tab").First.ClickAsync();
        await Expect(open.Tabs).ToHaveCountAsync(1);
        await open.Button(QuestionOf(Examples[0])).ClickAsync();

        await Expect(open.Tabs).ToHaveCountAsync(2);
        await Expect(open.Tabs.Last).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(open.TabTitles.Last).ToHaveTextAsync(TitleOf(Examples[0]));
        await Expect(open.Query).ToContainTextAsync("company(by: { name: \"Toyota\" })");
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task EveryPanelAndDialog_KeepsToThePolicy()
    {
        await using var server = await StartAsync();
        await using var open = await OpenAsync(server);
        await open.Button("Execute query (Ctrl-Enter)").ClickAsync();
        await Expect(open.Result).ToContainTextAsync("Toyota");

        await open.Button("Show History").ClickAsync();
        await Expect(open.Page.GetByLabel("History", new() { Exact = true })).ToContainTextAsync("Suppliers");
        await open.Button("Open short keys dialog").ClickAsync();
        await Expect(open.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Short Keys");
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Button("Open settings dialog").ClickAsync();
        await open.Button("Dark").ClickAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Button("Headers").ClickAsync();
        await open.Button("New tab").ClickAsync();
        await open.Query.ClickAsync();
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.Keyboard.TypeAsync("{ compan");
        await Expect(open.Page.Locator(".CodeMirror-hints")).ToContainTextAsync("companies");

        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Page_FollowsTheColoursOfTheSystem()
    {
        await using var server = await StartAsync();
        await using var light = await OpenAsync(server);
        await using var dark = await OpenAsync(server, ColorScheme.Dark);

        await Expect(light.Container).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Expect(dark.Container).Not.ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        dark.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Page_SaysHowToGetItWhereItWasNotBuilt()
    {
        await using var server = await IdeServer.StartAsync(new PageBundle(IdePage.Name, []));
        await using var open = await browser.OpenAsync(server.GraphQL);

        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "To get the IDE" })).ToBeVisibleAsync();
        open.AssertBlameless();
    }

    [GeneratedRegex(@"^query (\w+)", RegexOptions.Multiline)]
    private static partial Regex Operation();

    [GeneratedRegex("^# (.+)$", RegexOptions.Multiline)]
    private static partial Regex Question();

    private static string QuestionOf(string example) => Question().Match(example).Groups[1].Value;

    private static string TitleOf(string example) => Operation().Match(example).Groups[1].Value;

    private static Task<IdeServer> StartAsync() => IdeServer.StartAsync(PageBundle.Embedded(IdePage.Name));

    /// <summary>Opens the page and waits for its editors, which are loaded after it.</summary>
    private async Task<BrowserPage> OpenAsync(IdeServer server, ColorScheme scheme = ColorScheme.Light)
    {
        var open = await browser.OpenAsync(server.GraphQL, scheme);
        await Expect(open.Query).ToContainTextAsync("query");
        await Expect(open.Result).ToBeVisibleAsync();
        return open;
    }
}
