using Microsoft.AspNetCore.ResponseCompression;

namespace IndustryGraph.Server.Http;

public static class GraphQLEndpoint
{
    /// <summary>
    /// What <see cref="MapGraphQL"/> needs to compress responses, by Brotli or gzip as the client accepts. Event streams are
    /// left alone, so that no event waits for the next.
    /// </summary>
    public static IServiceCollection AddGraphQLCompression(this IServiceCollection services) =>
        services.AddResponseCompression(compression =>
        {
            // A response holds nothing that is secret from the one who asked, and nothing of anybody else.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/graphql-response+json", "application/json"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });

    /// <summary>
    /// Serves GraphQL over HTTP at an address, by the specification of that name: queries by GET and POST, mutations by
    /// POST of <c>application/json</c>. No other content type is read, so that no page of another origin can have a
    /// browser send a mutation without asking first. Subscriptions are served as server-sent events (graphql-sse, distinct
    /// connections mode), and everything by WebSocket (graphql-transport-ws).
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, GraphQLHttpOptions options)
    {
        var lifetime = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>();
        var handler = new GraphQLHandler(options, lifetime.ApplicationStopping);
        lifetime.ApplicationStopped.Register(handler.Dispose);
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions
        {
            KeepAliveInterval = options.Limits.KeepAlive,
            KeepAliveTimeout = options.Limits.KeepAlive,
        });
        pipeline.UseResponseCompression();
        pipeline.Run(handler.HandleAsync);
        return endpoints.Map(pattern, pipeline.Build());
    }
}
