using IndustryGraph.Api;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace IndustryGraph.Server.Observing;

/// <summary>Logs, metrics and traces, as docs/operations.md has them.</summary>
internal static class Telemetry
{
    /// <summary>The path of the metrics in the text format of Prometheus.</summary>
    public const string Path = "/metrics";

    /// <summary>The key by which OpenTelemetry's exporters are told where to send; without it nothing is sent.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
    [
        OperationMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime",
    ];

    public static void AddTelemetry(this WebApplicationBuilder builder, TimeProvider time)
    {
        var services = builder.Services;
        builder.Logging.AddConsole();
        services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider, ConsoleLines>();
        services.AddSingleton<OperationMeter>();
        services.AddSingleton<OperationLog>();
        services.AddSingleton<IOperationObserver>(provider => new OperationObserver(
            provider.GetRequiredService<OperationLog>(), provider.GetRequiredService<OperationMeter>(), time));
        var isSent = builder.Configuration[Endpoint] is { Length: > 0 };
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                "industrygraph", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters).AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0);
                if (isSent)
                {
                    metrics.AddOtlpExporter();
                }
            });
        if (isSent)
        {
            telemetry.WithTracing(tracing => tracing
                .AddSource(OperationTracer.Name)
                .AddAspNetCoreInstrumentation(http => http.Filter = context => !IsOfOperators(context.Request.Path))
                .AddOtlpExporter());
        }
    }

    public static void MapTelemetry(this WebApplication web) => web.MapPrometheusScrapingEndpoint(Path);

    private static bool IsOfOperators(PathString path) => path == Path || path.StartsWithSegments("/health");
}
