using System.Diagnostics;
using IndustryGraph.Api;

namespace IndustryGraph.Server.Observing;

/// <summary>
/// Writes one line for each operation: no document, no variable and no key stands in it, and nothing a client could put
/// into another line.
/// </summary>
internal sealed partial class OperationLog(ILoggerFactory loggers)
{
    /// <summary>The category, by which the lines can be switched off.</summary>
    public const string Category = "IndustryGraph.Operation";

    private const int LongestName = 64;

    private readonly ILogger _logger = loggers.CreateLogger(Category);

    public void Write(in OperationReport report)
    {
        if (!_logger.IsEnabled(LogLevel.Information))
        {
            return;
        }

        var name = report.Name is { } given ? given[..Math.Min(given.Length, LongestName)] : "-";
        var context = report.Context;
        Ended(
            _logger, report.Type ?? "unknown", name, DocumentHash.Short(report.DocumentHash), report.Code ?? "OK", context?.ActualCost,
            context?.RequestedCost, context?.Explored, context?.Statements, report.Events, report.Duration.TotalMilliseconds,
            Activity.Current?.TraceId.ToString());
    }

    // The name of an operation is a name of GraphQL: letters, digits and _.
    [LoggerMessage(
        20, LogLevel.Information,
        "{OperationType} {OperationName} {DocumentHash} {Outcome} cost={Cost} requested={Requested} explored={Explored} "
        + "statements={Statements} events={Events} ms={Milliseconds:F1} trace={TraceId}")]
    private static partial void Ended(
        ILogger logger, string operationType, string operationName, string documentHash, string outcome, long? cost, long? requested,
        long? explored, long? statements, long? events, double milliseconds, string? traceId);
}
