using System.Text;
using IndustryGraph.Server.Observing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace IndustryGraph.Server.Tests.Observing;

public sealed class ConsoleLinesTests
{
    [Fact]
    public void Dispose_WritesEveryLineInTheOrderOfItsThread()
    {
        var written = Written("simple", logger => Parallel.For(0, 4, thread =>
        {
            for (var i = 0; i < 5000; i++)
            {
                Say(logger, LogLevel.Information, $"{thread}-{i}");
            }
        }));

        var lines = written.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(20_000, lines.Length);
        for (var thread = 0; thread < 4; thread++)
        {
            Assert.Equal(
                Enumerable.Range(0, 5000).Select(i => $"info: Some.Category[0] {thread}-{i}"),
                lines.Where(line => line.StartsWith($"info: Some.Category[0] {thread}-", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Log_KeepsToTheFormatThatIsAskedFor()
    {
        var written = Written("json", logger => Say(logger, LogLevel.Information, "電池"));

        Assert.Contains("\"Category\":\"Some.Category\"", written, StringComparison.Ordinal);
        Assert.Contains("\"Message\":\"\\u96FB\\u6C60\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_WritesTheSimpleFormatWhereThereIsNoneOfThatName() =>
        Assert.Equal("warn: Some.Category[0] é\n", Written("none", logger => Say(logger, LogLevel.Warning, "é")));

    [Fact]
    public void Log_OfAWarningIsWrittenAtOnce()
    {
        using var output = new Blocking();
        using var lines = new ConsoleLines(Formatters(), "simple", output);

        Say(lines.CreateLogger("Some.Category"), LogLevel.Warning, "now");

        Assert.Equal("warn: Some.Category[0] now\n", output.Next());
    }

    [Fact]
    public void Log_GoesOnWhereNobodyReads()
    {
        var lines = new ConsoleLines(Formatters(), "simple", new Closed());
        Say(lines.CreateLogger("Some.Category"), LogLevel.Warning, "lost");
        Say(lines.CreateLogger("Some.Category"), LogLevel.Information, "lost too");

        Assert.Null(Record.Exception(lines.Dispose));
    }

    private static void Say(ILogger logger, LogLevel level, string text) =>
        logger.Log(level, default, text, null, static (text, _) => text);

    private static string Written(string format, Action<ILogger> log)
    {
        using var output = new MemoryStream();
        using (var lines = new ConsoleLines(Formatters(), format, output))
        {
            log(lines.CreateLogger("Some.Category"));
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static IEnumerable<ConsoleFormatter> Formatters()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole(simple => simple.SingleLine = true).AddJsonConsole());
        return services.BuildServiceProvider().GetServices<ConsoleFormatter>();
    }

    /// <summary>Hands over what is written, write by write.</summary>
    private sealed class Blocking : MemoryStream
    {
        private readonly System.Collections.Concurrent.BlockingCollection<string> _writes = [];

        public string Next() => _writes.Take();

        public override void Write(ReadOnlySpan<byte> buffer) => _writes.Add(Encoding.UTF8.GetString(buffer));
    }

    private sealed class Closed : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");
    }
}
