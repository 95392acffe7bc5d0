using System.Diagnostics;
using IndustryGraph.Api;

namespace IndustryGraph.Server.Observing;

/// <summary>Makes a span of each operation, below that of its HTTP request, by the semantic conventions for GraphQL.</summary>
internal static class OperationTracer
{
    /// <summary>The name of the source.</summary>
    public const string Name = "IndustryGraph";

    private static readonly ActivitySource Source = new(Name);

    public static void Record(in OperationReport report, DateTimeOffset ended)
    {
        // Types are few; names are the clients' own, and no name for a span.
        using var span = Source.StartActivity(
            report.Type ?? "graphql", ActivityKind.Internal, Activity.Current?.Context ?? default, startTime: ended - report.Duration);
        if (span is null)
        {
            return;
        }

        span.SetTag("graphql.operation.type", report.Type);
        span.SetTag("graphql.operation.name", report.Name);
        span.SetTag("graphql.document.hash", DocumentHash.Short(report.DocumentHash));
        if (report.Context is { } context)
        {
            span.SetTag("industrygraph.cost.requested", context.RequestedCost);
            span.SetTag("industrygraph.cost.actual", context.ActualCost);
            span.SetTag("industrygraph.explored", context.Explored);
            span.SetTag("industrygraph.store.calls", context.Statements);
        }

        if (report.Code is { } code)
        {
            span.SetTag("error.type", code);
            span.SetStatus(ActivityStatusCode.Error);
        }

        span.SetEndTime(ended.UtcDateTime);
    }
}
