using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace IndustryGraph.Server.Tests.Ide;

/// <summary>
/// An open page that notes what it must not do: write an error to the console (as Chromium does of whatever breaks the
/// Content-Security-Policy), throw, or ask another origin for anything.
/// </summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _misdeeds = new();

    public BrowserPage(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        Page = page;
        var origin = address.GetLeftPart(UriPartial.Authority) + "/";
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, error);
        // What the page itself called off, as a search for what was typed before, is no failure.
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"failed: {request.Url}");
        page.Request += (_, request) => Note(
            !request.Url.StartsWith(origin, StringComparison.Ordinal) &&
            !request.Url.StartsWith("data:", StringComparison.Ordinal),
            $"asked elsewhere: {request.Url}");
    }

    public IPage Page { get; }

    public ILocator Container => Page.Locator(".graphiql-container");

    /// <summary>The editor of the query; there once the page has loaded it.</summary>
    public ILocator Query => Page.Locator(".graphiql-query-editor .CodeMirror");

    /// <summary>Where the result shows; there once the page has loaded it.</summary>
    public ILocator Result => Page.Locator(".result-window .CodeMirror");

    public ILocator Tabs => Page.GetByRole(AriaRole.Tab);

    public ILocator TabTitles => Page.Locator(".graphiql-tab-button");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public void AssertBlameless() => Assert.Empty(_misdeeds);

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Note(bool wrong, string what)
    {
        if (wrong)
        {
            _misdeeds.Enqueue(what);
        }
    }
}
