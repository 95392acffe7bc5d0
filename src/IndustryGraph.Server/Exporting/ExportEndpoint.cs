using IndustryGraph.Exchange;
using IndustryGraph.Questions;
using IndustryGraph.Server.Access;
using IndustryGraph.Storage;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Exporting;

/// <summary>
/// <c>GET /export?format=…</c> streams the graph or a part of it: docs/export.md. An answer that fails halfway is cut off
/// without its end, which a client can tell.
/// </summary>
internal static class ExportEndpoint
{
    public const string Path = "/export";

    /// <summary>How many run at once; each reads the whole graph.</summary>
    private const int MostAtOnce = 2;

    public static void MapExport(this WebApplication web, IGraphStore store, TimeProvider time)
    {
        var slots = new SemaphoreSlim(MostAtOnce);
        web.Lifetime.ApplicationStopped.Register(slots.Dispose);
        web.MapGet(Path, async (HttpContext context) =>
        {
            if (!slots.Wait(TimeSpan.Zero, context.RequestAborted))
            {
                context.Response.Headers.RetryAfter = "10";
                await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "Other exports are under way; try again in a while.");
                return;
            }

            try
            {
                await SendAsync(context, store, time);
            }
            finally
            {
                slots.Release();
            }
        });
    }

    private static async Task SendAsync(HttpContext context, IGraphStore store, TimeProvider time)
    {
        var cancellation = context.RequestAborted;
        var query = context.Request.Query;
        if (query.Keys.FirstOrDefault(key => ExportParameters.All.All(parameter => parameter.Name != key)) is { } unknown)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, $"There is no parameter '{unknown}': {string.Join(", ", ExportParameters.All.Select(parameter => parameter.Name))}.");
            return;
        }

        var (request, problem) = ExportParameters.Read(name => [.. query[name].OfType<string>()], await store.GetRevisionAsync(cancellation), time);
        if (request is null)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, problem!);
            return;
        }

        // Faults come before the first byte, so that the headers can still be changed then.
        context.Response.ContentType = ExportFormats.MediaTypeOf(request.Format);
        context.Response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"industrygraph{ExportFormats.EndingOf(request.Format)}\"";
        Answer<ExportReport> answer = await new GraphExporter(store, time).ExportAsync(request, context.Response.Body, cancellation);
        if (answer.TryGet(out var report, out var fault))
        {
            context.Features.Get<Visit>()?.Charge(report.Nodes + report.Relationships + report.Claims);
        }
        else
        {
            context.Response.Headers.Remove(HeaderNames.ContentDisposition);
            await RefuseAsync(context, StatusCodes.Status400BadRequest, fault.Message);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message + "\n", context.RequestAborted);
    }
}
