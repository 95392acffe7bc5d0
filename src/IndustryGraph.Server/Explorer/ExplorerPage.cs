using IndustryGraph.Server.Pages;

namespace IndustryGraph.Server.Explorer;

/// <summary>The explorer: the graph in a browser, drawn by a page that asks the GraphQL endpoint beside it.</summary>
public static class ExplorerPage
{
    /// <summary>The name of the page's bundle, and the path of its files.</summary>
    public const string Name = "explorer";

    /// <summary>
    /// Serves the explorer at the root. A server that was built without its pages leads to the endpoint instead, whose
    /// page says how to get them.
    /// </summary>
    public static void MapExplorer(this IEndpointRouteBuilder endpoints, PageBundle bundle)
    {
        endpoints.MapPageAssets(bundle);
        endpoints.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], context => SendAsync(context, bundle.Page));
    }

    private static Task SendAsync(HttpContext context, PageFile? page)
    {
        if (page is null)
        {
            context.Response.Redirect($"{context.Request.PathBase}/graphql");
            return Task.CompletedTask;
        }

        context.Response.ProtectPage();
        context.Response.Headers.CacheControl = "no-cache";
        return page.SendAsync(context);
    }
}
