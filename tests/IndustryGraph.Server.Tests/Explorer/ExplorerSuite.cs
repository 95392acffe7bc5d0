using System.Text.RegularExpressions;
using System.Xml.Linq;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Server.Tests.Ide;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IndustryGraph.Server.Tests.Explorer;

/// <summary>
/// What an analyst does with the explorer, in a real browser, on the seed. It uses nothing but the GraphQL endpoint, so
/// it is the same on every host and store.
/// </summary>
public abstract class ExplorerSuite(SeededServer server, Browser browser)
{
    [ChromiumFact]
    public async Task Start_DrawsTheSeedWithoutOverlaps()
    {
        await using var open = await browser.OpenExplorerAsync(server);
        var page = open.Page;

        await Expect(page.Heading()).ToHaveTextAsync("The whole network");
        await Expect(page.Nodes()).ToHaveCountAsync(21);
        await Expect(page.Lines()).ToHaveCountAsync(25);
        await Expect(page.Line("lg-energy-solution--supplies--toyota")).ToHaveClassAsync("line type-SUPPLIES stage-SIGNED");
        await Expect(page.Node("vinfast-prologium-jv")).ToContainTextAsync("Joint venture");
        await Expect(page.Node("kim-long-battery-pack-plant")).ToContainTextAsync("Battery pack plant · Vietnam");
        Assert.Equal(0, await page.EvaluateAsync<int>(
            """
            () => {
              const boxes = [...document.querySelectorAll('[data-node] .card')].map((card) => card.getBoundingClientRect());
              return boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) =>
                a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
            }
            """));
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Search_OffersWhatAMisspeltNameMeansAndShowsItsNetwork()
    {
        await using var open = await browser.OpenExplorerAsync(server);
        var page = open.Page;

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("Vinfst");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("VinFast");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Heading()).ToHaveTextAsync("The network around VinFast");
        await Expect(page.Nodes()).ToHaveCountAsync(5);
        await Expect(page.Panel().Locator("h2")).ToHaveTextAsync("VinFast");
        await Expect(page).ToHaveURLAsync(new Uri(server.Client.BaseAddress!, "/?around=vinfast&selected=vinfast").ToString());
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Search_AnswersAPlainQuestion()
    {
        await using var open = await browser.OpenExplorerAsync(server);
        var page = open.Page;

        await page.SearchBox().FillAsync("Who supplies Toyota?");
        await page.SearchBox().PressAsync("Enter");

        await Expect(page.Panel()).ToContainTextAsync("LG Energy Solution has signed to supply Toyota");
        await Expect(page.Lines()).ToHaveCountAsync(1);
        await page.Panel().GetByRole(AriaRole.Link, new() { Name = "LG Energy Solution supplies Toyota" }).ClickAsync();
        await Expect(page.Panel().Locator("h2")).ToHaveTextAsync("LG Energy Solution supplies Toyota");
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Search_SaysWhatIsUnderstoodWhereTheQuestionIsNot()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?ask=Who+supplies+Nobodycorp%3F");

        await Expect(open.Page.Panel()).ToContainTextAsync("\"Nobodycorp\" is neither a name on record");
        await Expect(open.Page.Panel().Locator(".suggestions a").First).ToBeVisibleAsync();
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Click_BringsInTheNeighboursAndLeavesTheRestInPlace()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?around=vinfast");
        var page = open.Page;
        await Expect(page.Node("foxconn")).ToContainTextAsync("+6");
        var before = await page.Node("prologium").GetAttributeAsync("style");

        await page.Node("foxconn").ClickAsync();

        await Expect(page.Node("apple")).ToBeVisibleAsync();
        await Expect(page.Nodes()).ToHaveCountAsync(10);
        await Expect(page.Panel().Locator("h2")).ToHaveTextAsync("Foxconn");
        Assert.Equal(before, await page.Node("prologium").GetAttributeAsync("style"));
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task DoubleClick_BeginsAgainFromThere()
    {
        await using var open = await browser.OpenExplorerAsync(server);

        await open.Page.Node("toyota").DblClickAsync();

        await Expect(open.Page.Heading()).ToHaveTextAsync("The network around Toyota");
        await Expect(open.Page.Nodes()).ToHaveCountAsync(3);
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Panel_ShowsTheReceiptsOfARelationship()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?around=vinfast&selected=prologium--partners-with--vinfast");
        var panel = open.Page.Panel();

        await Expect(panel.Locator("h2")).ToHaveTextAsync("ProLogium partners with VinFast");
        await Expect(panel.Locator(".claims > li")).ToHaveCountAsync(2);
        await Expect(panel).ToContainTextAsync("99%, 2 independent sources");
        await Expect(panel.Locator(".claims")).ToContainTextAsync("(21 Mar 2021, press), paragraph");
        await Expect(panel.Locator(".history li")).ToHaveCountAsync(2);
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Panel_ShowsTheFactsOfAPlantWithWhatTheSourceEquates()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?selected=kim-long-battery-pack-plant");
        var panel = open.Page.Panel();

        await panel.GetByText("VND 1.2 trillion, stated as USD 45.5 thousand").ClickAsync();

        await Expect(panel.Locator("details[open]")).ToContainTextAsync("paragraph 7");
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Chain_IsAskedFromThePanelAndDrawnInTiers()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?selected=vinfast");
        var page = open.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "Upstream", Exact = true }).ClickAsync();

        await Expect(page.Heading()).ToHaveTextAsync("Who is upstream of VinFast");
        await Expect(page.Lines()).ToHaveCountAsync(4);
        var (buyer, venture, seller) = (await LeftAsync("vinfast"), await LeftAsync("vinfast-prologium-jv"), await LeftAsync("prologium"));
        Assert.True(seller < venture && venture < buyer, $"{seller} {venture} {buyer}");
        open.AssertBlameless();

        async Task<float> LeftAsync(string slug) => (await page.Node(slug).BoundingBoxAsync())!.X;
    }

    [ChromiumFact]
    public async Task Path_IsFoundBetweenTwoThatArePicked()
    {
        await using var open = await browser.OpenExplorerAsync(server);
        var page = open.Page;

        await page.Press("Path").ClickAsync();
        await Expect(page.Locator(".empty")).ToContainTextAsync("Choose two ends");
        await page.Field("From").PickAsync("ProLogium");
        await page.Field("To").PickAsync("Apple");

        await Expect(page.Heading()).ToHaveTextAsync("How ProLogium and Apple are connected");
        await Expect(page.Locator(".heading p")).ToContainTextAsync("the shortest has 3 hops");
        await Expect(page.Line("foxconn--partners-with--vinfast")).ToHaveClassAsync(new Regex("mark-weakest"));
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Time_GoesBackAndShowsWhatIsDifferent()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?around=kim-long-motor");
        var page = open.Page;
        var supply = page.Line("lg-energy-solution--supplies--kim-long-motor");
        await Expect(supply).ToHaveCountAsync(1);

        await page.Press("The change before").ClickAsync();
        await Expect(page.Locator(".day")).ToHaveTextAsync("as of 28 Aug 2025");
        await Expect(page.Locator(".changes")).ToContainTextAsync("no difference here");
        await page.GetByRole(AriaRole.Slider, new() { Name = "As of" }).PressAsync("ArrowLeft");

        await Expect(page.Locator(".day")).ToHaveTextAsync("as of 27 Aug 2025");
        await Expect(page.Locator(".changes")).ToContainTextAsync("− 1 gone");
        await Expect(supply).ToHaveClassAsync(new Regex("mark-ended"));
        await page.Press("The next change").ClickAsync();
        await Expect(page.Locator(".changes")).ToContainTextAsync("Against 27 Aug 2025: + 1 new");
        await Expect(supply).ToHaveClassAsync(new Regex("mark-added"));
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task WhatIf_MarksThoseWithoutAnotherSource()
    {
        await using var open = await browser.OpenExplorerAsync(server);
        var page = open.Page;

        await page.Press("What if").ClickAsync();
        await page.Field("What if this one stops").PickAsync("LG Energy Solution");

        await Expect(page.Heading()).ToHaveTextAsync("What if LG Energy Solution stopped");
        await Expect(page.Locator(".node.mark-sole")).ToHaveCountAsync(4);
        await Expect(page.Node("lg-energy-solution")).ToContainTextAsync("stops");
        await Expect(page.Panel()).ToContainTextAsync("Tier 1");
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Link_BringsAnotherToTheSameState()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?around=vinfast");
        var page = open.Page;
        await page.Node("foxconn").ClickAsync();
        await Expect(page.Nodes()).ToHaveCountAsync(10);
        await page.GetByLabel("talks", new() { Exact = true }).UncheckAsync();
        await Expect(page.Lines()).ToHaveCountAsync(14);
        await page.Press("Table").ClickAsync();
        var rows = await page.Locator("tbody tr").AllInnerTextsAsync();

        await using var other = await browser.OpenAsync(new Uri(page.Url));
        await Expect(other.Page.Locator("tbody tr")).ToHaveTextAsync(rows, new() { UseInnerText = true });
        await Expect(other.Page.Panel().Locator("h2")).ToHaveTextAsync("Foxconn");

        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(page.Lines()).ToHaveCountAsync(15);
        await page.GoBackAsync();
        await Expect(page.Nodes()).ToHaveCountAsync(5);
        await page.GoForwardAsync();
        await Expect(page.Nodes()).ToHaveCountAsync(10);
        open.AssertBlameless();
        other.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Table_IsSortedByAColumn()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?show=table");
        var page = open.Page;
        var stages = page.Locator("tbody td:nth-child(4)");

        await page.Press("Stage").ClickAsync();
        await Expect(stages.First).ToHaveTextAsync("Operational");
        await page.Press("Stage").ClickAsync();
        await Expect(stages.First).ToHaveTextAsync("Talks");
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Stage" })).ToHaveAttributeAsync("aria-sort", "descending");
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Download_GivesTheTableAndTheDrawing()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?chain=vinfast");

        var csv = System.Text.Encoding.UTF8.GetString(await SaveAsync("CSV"));
        var svg = System.Text.Encoding.UTF8.GetString(await SaveAsync("SVG"));
        var png = await SaveAsync("PNG");

        Assert.StartsWith("\ufeffFrom,Relationship,To,Stage,", csv, StringComparison.Ordinal);
        Assert.Contains("ProLogium,licenses to,VinFast–ProLogium joint venture,Memorandum,", csv, StringComparison.Ordinal);
        XNamespace ns = "http://www.w3.org/2000/svg";
        var drawn = XDocument.Parse(svg).Root!;
        Assert.Equal("Who is upstream of VinFast", drawn.Element(ns + "title")!.Value);
        Assert.Contains(drawn.Descendants(ns + "text"), text => text.Value.Trim() == "EDAG");
        // Colours that belong to the page would be none in a file; those of a line's type are set beside it.
        Assert.DoesNotContain("var(--", drawn.Element(ns + "style")!.Value.Replace("var(--line)", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("\u0089PNG", System.Text.Encoding.Latin1.GetString(png.AsSpan(0, 4)));
        open.AssertBlameless();

        async Task<byte[]> SaveAsync(string kind)
        {
            var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.Press(kind).ClickAsync());
            Assert.StartsWith("industrygraph-who-is-upstream-of-vinfast.", download.SuggestedFilename, StringComparison.Ordinal);
            return await File.ReadAllBytesAsync(await download.PathAsync());
        }
    }

    [ChromiumFact]
    public async Task GraphQL_BehindTheAnswerIsShown()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?without=lg-energy-solution");
        var page = open.Page;

        await page.Press("GraphQL").ClickAsync();

        await Expect(page.Locator(".requests pre").First).ToContainTextAsync("query Disruption($company: ID!");
        await Expect(page.Locator(".requests pre").First).ToContainTextAsync("fragment entity on Entity");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open in IDE" }).First)
            .ToHaveAttributeAsync("href", new Regex("^graphql#query=.*Disruption"));
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Known_LeavesOutWhatWasRecordedLater()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?around=vinfast");
        var page = open.Page;
        await Expect(page.Nodes()).ToHaveCountAsync(5);

        await page.GetByLabel("known by").FillAsync("2020-01-01");

        await Expect(page).ToHaveURLAsync(new Regex("known=2020-01-01"));
        await Expect(page.Locator(".failure, .empty").First).ToBeVisibleAsync();
        await page.GetByLabel("known by").FillAsync("");
        await Expect(page.Nodes()).ToHaveCountAsync(5);
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Theme_IsChosenAndKept()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?around=vinfast");
        var page = open.Page;
        Assert.Equal("#fafaf8", await GroundAsync());

        await page.Press("Dark").ClickAsync();
        await Expect(page.Press("Dark")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("#11151b", await GroundAsync());
        await page.ReloadAsync();

        await Expect(page.Press("Dark")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("#11151b", await GroundAsync());
        open.AssertBlameless();

        Task<string> GroundAsync() =>
            page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--canvas').trim()");
    }

    [ChromiumFact]
    public async Task Keyboard_ReachesEverythingInTheDrawing()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?chain=vinfast");
        var page = open.Page;

        await page.Node("vinfast").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Node("prologium")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Panel().Locator("h2")).ToHaveTextAsync("ProLogium");
        await page.Keyboard.PressAsync("f");

        await Expect(page.Heading()).ToHaveTextAsync("The network around ProLogium");
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Error_IsToldInTheWordsOfTheServer()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?without=nobody");

        var alert = open.Page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("Nothing bears the id 'nobody'; a company is wanted here.");
        await Expect(alert).ToContainTextAsync("NOT_FOUND");
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Emptiness_SaysWhyAndLeadsOn()
    {
        await using var open = await browser.OpenExplorerAsync(server, "?chain=honda&stages=MOU");
        var page = open.Page;

        await Expect(page.Locator(".empty")).ToContainTextAsync("No relationship on record fits with this filter.");
        await page.Press("Clear the filter").ClickAsync();

        await Expect(page.Lines()).ToHaveCountAsync(1);
        open.AssertBlameless();
    }

    [ChromiumFact]
    public async Task Phone_ShowsTheDrawingAndThePanelBelow()
    {
        await using var open = await browser.OpenExplorerAsync(
            server, "?around=vinfast", size: new() { Width = 390, Height = 844 });
        var page = open.Page;

        await Expect(page.Node("vinfast")).ToBeInViewportAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.Node("vinfast").ClickAsync();

        await Expect(page.Panel().Locator("h2")).ToBeInViewportAsync();
        open.AssertBlameless();
    }
}

public sealed class BuiltInOverEmbeddedExplorerTests(BuiltInOverEmbedded server, Browser browser)
    : ExplorerSuite(server, browser), IClassFixture<BuiltInOverEmbedded>, IClassFixture<Browser>;

public sealed class HotChocolateOverEmbeddedExplorerTests(HotChocolateOverEmbedded server, Browser browser)
    : ExplorerSuite(server, browser), IClassFixture<HotChocolateOverEmbedded>, IClassFixture<Browser>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jExplorerTests(BuiltInOverNeo4j server, Browser browser)
    : ExplorerSuite(server, browser), IClassFixture<BuiltInOverNeo4j>, IClassFixture<Browser>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jExplorerTests(HotChocolateOverNeo4j server, Browser browser)
    : ExplorerSuite(server, browser), IClassFixture<HotChocolateOverNeo4j>, IClassFixture<Browser>;
