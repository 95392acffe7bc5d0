using System.Diagnostics;
using IndustryGraph.Api;
using IndustryGraph.Server.Observing;
using Microsoft.Extensions.Logging;

namespace IndustryGraph.Server.Tests.Observing;

public sealed class OperationLogTests
{
    private static readonly OperationReport Answered = new()
    {
        Type = "query",
        Name = "Who",
        DocumentHash = new string('a', 64),
        Duration = TimeSpan.FromMilliseconds(12.34),
    };

    [Fact]
    public void Write_TellsTheOperationInOneLine()
    {
        using var request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();

        var line = Written(Answered);

        Assert.Equal(
            $"query Who aaaaaaaaaaaaaaaa OK cost= requested= explored= statements= events= ms=12.3 trace={request.TraceId}",
            line);
    }

    [Fact]
    public void Write_TellsTheCodeOfWhatWentWrong() =>
        Assert.StartsWith("unknown - - LIMIT ", Written(new OperationReport { Code = "LIMIT" }), StringComparison.Ordinal);

    [Fact]
    public void Write_CutsALongName() =>
        Assert.Contains($" {new string('n', 64)} ", Written(Answered with { Name = new string('n', 5000) }), StringComparison.Ordinal);

    [Fact]
    public void Write_IsSwitchedOffByItsLevel()
    {
        using var lines = new LineLogger(LogLevel.Warning);
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(lines));

        new OperationLog(loggers).Write(Answered);

        Assert.Empty(lines.Lines);
    }

    private static string Written(OperationReport report)
    {
        using var lines = new LineLogger();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(lines));
        new OperationLog(loggers).Write(report);
        return Assert.Single(lines.Lines);
    }
}
