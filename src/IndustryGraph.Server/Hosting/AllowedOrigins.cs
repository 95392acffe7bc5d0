using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Hosting;

/// <summary>Lets pages of other origins, such as an IDE or a front end, ask this server from a browser.</summary>
internal static class AllowedOrigins
{
    /// <param name="builder">The server that is being put together.</param>
    /// <param name="origins">The origins, or <c>*</c> for all of them; empty for none, which leaves the browser's own rule.</param>
    public static void AddAllowedOrigins(this WebApplicationBuilder builder, IReadOnlyList<string> origins)
    {
        if (origins.Count == 0)
        {
            return;
        }

        // No credentials: the key for writing is a header that a page sends on purpose, never a cookie.
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. origins])
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(HeaderNames.ContentType, HeaderNames.Accept, HeaderNames.Authorization)
            .WithExposedHeaders(HeaderNames.RetryAfter, "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }

    public static void UseAllowedOrigins(this WebApplication web, IReadOnlyList<string> origins)
    {
        if (origins.Count > 0)
        {
            web.UseCors();
        }
    }
}
