using System.Net.Mime;
using IndustryGraph.Server.Pages;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Ide;

/// <summary>
/// GraphiQL, for the browser that opens the address of the GraphQL endpoint. Its files are served by
/// <see cref="PageEndpoints.MapPageAssets"/>; the queries it sends go to the address it was opened at.
/// </summary>
public sealed class IdePage(PageBundle bundle)
{
    /// <summary>The name of the page's bundle, and the path of its files.</summary>
    public const string Name = "ide";

    /// <summary>
    /// Whether a request to the endpoint comes from somebody who looks at it in a browser: GET or HEAD, asking for
    /// <c>text/html</c> by name, and without a <c>query</c>.
    /// </summary>
    public static bool IsAskedFor(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) &&
        !request.Query.ContainsKey("query") &&
        request.GetTypedHeaders().Accept.Any(
            accepted => accepted.MediaType == MediaTypeNames.Text.Html && accepted.Quality != 0);

    /// <summary>Answers with the page; where the build left it out, with one that says how to get it.</summary>
    public Task SendAsync(HttpContext context)
    {
        var path = context.Request.PathBase + context.Request.Path;
        if (path.Value!.EndsWith('/'))
        {
            // The page names its files relative to its own address.
            context.Response.Redirect(path.Value.TrimEnd('/'), permanent: true);
            return Task.CompletedTask;
        }

        context.Response.ProtectPage();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = HeaderNames.Accept;
        return (bundle.Page ?? IdeNotBuilt.Page).SendAsync(context);
    }
}
