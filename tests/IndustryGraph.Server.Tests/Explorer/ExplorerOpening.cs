using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Server.Tests.Ide;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IndustryGraph.Server.Tests.Explorer;

/// <summary>The explorer, open in a browser, with names for its parts.</summary>
internal static class ExplorerOpening
{
    /// <summary>Opens it at an address such as <c>?around=vinfast</c>, and waits for the answer.</summary>
    public static async Task<BrowserPage> OpenExplorerAsync(
        this Browser browser, SeededServer server, string address = "", ColorScheme scheme = ColorScheme.Light, ViewportSize? size = null)
    {
        var open = await browser.OpenAsync(new Uri(server.Client.BaseAddress!, "/" + address), scheme, size);
        await Expect(open.Page.Locator(".stage")).ToHaveAttributeAsync("aria-busy", "false");
        return open;
    }

    public static ILocator Nodes(this IPage page) => page.Locator("[data-node]");

    public static ILocator Node(this IPage page, string slug) => page.Locator($"[data-node='{slug}']");

    public static ILocator Lines(this IPage page) => page.Locator("[data-line]");

    public static ILocator Line(this IPage page, string slug) => page.Locator($"[data-line='{slug}']");

    public static ILocator Heading(this IPage page) => page.Locator("h1");

    public static ILocator Panel(this IPage page) => page.Locator(".panel");

    public static ILocator SearchBox(this IPage page) =>
        page.GetByRole(AriaRole.Combobox, new() { Name = "Search for a company, plant or product, or ask a question" });

    public static ILocator Field(this IPage page, string name) => page.GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true });

    public static ILocator Press(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Types a name into a field and takes the first that is offered.</summary>
    public static async Task PickAsync(this ILocator field, string name)
    {
        await field.FillAsync(name);
        var offered = field.Locator("xpath=..").GetByRole(AriaRole.Option).First;
        await Expect(offered).ToContainTextAsync(name);
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
    }
}
