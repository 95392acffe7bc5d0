namespace IndustryGraph.Server.Pages;

public static class PageEndpoints
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    /// <summary>
    /// Serves the scripts, style sheets and pictures of a page under <c>/{name}/</c>, and nothing else: what is not in
    /// the bundle is a 404, and no file of the disk is ever looked at.
    /// </summary>
    public static IEndpointConventionBuilder MapPageAssets(this IEndpointRouteBuilder endpoints, PageBundle bundle) =>
        endpoints.MapMethods(
            $"/{bundle.Name}/{{**path}}", [HttpMethods.Get, HttpMethods.Head],
            (HttpContext context, string? path) => SendAsync(context, bundle.Asset(path ?? "")));

    private static Task SendAsync(HttpContext context, PageFile? asset)
    {
        context.Response.ProtectFile();
        if (asset is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.Headers.CacheControl = ForAYear;
        return asset.SendAsync(context);
    }
}
