using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Pages;

/// <summary>The headers that keep a page to itself: it runs and asks for nothing but what this server sends.</summary>
internal static class PageSecurity
{
    /// <summary>
    /// Pictures as <c>data:</c> are the marks an editor shows beside a line. No script or style stands inline.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void ProtectPage(this HttpResponse response)
    {
        response.ProtectFile();
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    public static void ProtectFile(this HttpResponse response)
    {
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
