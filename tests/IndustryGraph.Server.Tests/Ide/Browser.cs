using Microsoft.Playwright;

namespace IndustryGraph.Server.Tests.Ide;

/// <summary>One headless Chromium for the tests of a class, started by the first that needs it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync()
    {
        // Only how long a failing test takes: a busy machine may need more than the usual five seconds.
        Assertions.SetDefaultExpectTimeout(30_000);
        return Task.CompletedTask;
    }

    /// <summary>Opens an address in a profile of its own.</summary>
    internal async Task<BrowserPage> OpenAsync(Uri address, ColorScheme scheme = ColorScheme.Light, ViewportSize? size = null)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumFactAttribute.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        });
        var context = await _browser.NewContextAsync(new()
        {
            ColorScheme = scheme,
            ViewportSize = size ?? new() { Width = 1400, Height = 850 },
            // Drawings stand still at once, so that what is looked at does not move meanwhile.
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = new BrowserPage(context, await context.NewPageAsync(), address);
        await page.Page.GotoAsync(address.ToString());
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
