using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Hosting;

/// <summary>The headers by which browsers keep answers to themselves. Pages of this project set stricter ones of their own.</summary>
internal static class SecurityHeaders
{
    // Of an answer that is no page nothing is ever to be run or framed.
    private const string NothingRuns = "default-src 'none'; frame-ancestors 'none'";

    private const string ForAYear = "max-age=31536000";

    public static void UseSecurityHeaders(this WebApplication web) => web.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers.ContentSecurityPolicy = NothingRuns;
        headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = ForAYear;
        }

        return next(context);
    });

    /// <summary>Lets a page run that another project made: what it may load is its own affair, framing it is not.</summary>
    public static void AllowForeignPage(this HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = "base-uri 'self'; object-src 'none'; frame-ancestors 'none'";
}
