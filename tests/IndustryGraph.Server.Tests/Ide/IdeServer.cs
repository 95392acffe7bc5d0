using System.Text.Json;
using IndustryGraph.Server.Ide;
using IndustryGraph.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IndustryGraph.Server.Tests.Ide;

/// <summary>The page in a real server on a port of its own, before an endpoint that gives canned answers.</summary>
internal sealed class IdeServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private IdeServer(WebApplication app) => _app = app;

    public Uri Origin => new(_app.Urls.Single());

    public Uri GraphQL => new(Origin, "/graphql");

    public static async Task<IdeServer> StartAsync(PageBundle bundle)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var page = new IdePage(bundle);
        app.MapPageAssets(bundle);
        app.Map("/graphql", context =>
            IdePage.IsAskedFor(context.Request) ? page.SendAsync(context) : AnswerAsync(context));
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        var request = await JsonDocument.ParseAsync(context.Request.Body);
        var query = request.RootElement.GetProperty("query").GetString()!;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            query.Contains("__schema", StringComparison.Ordinal) ? CannedAnswers.Introspection : CannedAnswers.Result);
    }
}
