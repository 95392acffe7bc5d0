using System.Buffers;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace IndustryGraph.Server.Observing;

/// <summary>
/// Writes log lines to standard output in the formats of the console logger it stands for, whose own writer calls the system
/// and wakes a thread for every line. This one gathers them for a moment; warnings and worse are written at once. Where the
/// output takes no more, those who log wait, as they do there.
/// </summary>
[ProviderAlias("Console")]
internal sealed class ConsoleLines : ILoggerProvider, ISupportExternalScope
{
    private const int MostPending = 1 << 20;
    private const int LongestKept = 1 << 14;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(25);

    [ThreadStatic]
    private static StringWriter? _text;

    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _wanted = new();
    private readonly ManualResetEventSlim _hurry = new();
    private readonly ManualResetEventSlim _room = new(true);
    private readonly Stream _output;
    private readonly ConsoleFormatter _formatter;
    private readonly Thread _writer;
    private ArrayBufferWriter<byte> _pending = new(4096);
    private IExternalScopeProvider? _scopes;
    private volatile bool _closing;

    public ConsoleLines(IEnumerable<ConsoleFormatter> formatters, IOptions<ConsoleLoggerOptions> options)
        : this(formatters, options.Value.FormatterName ?? ConsoleFormatterNames.Simple, Console.OpenStandardOutput())
    {
    }

    /// <param name="formatters">Those there are.</param>
    /// <param name="name">Which of them; the simple one where there is none of that name.</param>
    /// <param name="output">Where the lines go; closed with this.</param>
    internal ConsoleLines(IEnumerable<ConsoleFormatter> formatters, string name, Stream output)
    {
        var byName = formatters.ToDictionary(formatter => formatter.Name, StringComparer.OrdinalIgnoreCase);
        _formatter = byName.GetValueOrDefault(name) ?? byName[ConsoleFormatterNames.Simple];
        _output = output;
        _writer = new Thread(WriteAll) { IsBackground = true, Name = "Log" };
        _writer.Start();
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    /// <summary>Everything that was logged until now is written.</summary>
    public void Dispose()
    {
        if (_closing)
        {
            return;
        }

        _closing = true;
        _hurry.Set();
        _wanted.Set();
        _room.Set();
        _writer.Join();
        _output.Dispose();
        _wanted.Dispose();
        _hurry.Dispose();
        _room.Dispose();
    }

    private void Add(StringBuilder line, bool hurries)
    {
        if (_closing)
        {
            return;
        }

        _room.Wait();
        bool isFirst;
        lock (_gate)
        {
            isFirst = _pending.WrittenCount == 0;
            foreach (var chunk in line.GetChunks())
            {
                Console.OutputEncoding.GetBytes(chunk.Span, _pending);
            }

            if (_pending.WrittenCount > MostPending)
            {
                _room.Reset();
            }
        }

        if (hurries)
        {
            _hurry.Set();
        }

        if (isFirst)
        {
            _wanted.Set();
        }
    }

    private void WriteAll()
    {
        var writing = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            _wanted.Wait();
            _hurry.Wait(Gathering);
            bool isLast;
            lock (_gate)
            {
                isLast = _closing;
                (_pending, writing) = (writing, _pending);
                if (!isLast)
                {
                    _wanted.Reset();
                    _hurry.Reset();
                }

                _room.Set();
            }

            Write(writing.WrittenSpan);
            writing.ResetWrittenCount();
            if (isLast)
            {
                return;
            }
        }
    }

    private void Write(ReadOnlySpan<byte> lines)
    {
        try
        {
            _output.Write(lines);
            _output.Flush();
        }
        catch (IOException)
        {
            // Nobody reads them any more, and there is nowhere to say so.
        }
    }

    private sealed class Logger(ConsoleLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => lines._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = _text ??= new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
            lines._formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), lines._scopes, text);
            var line = text.GetStringBuilder();
            lines.Add(line, hurries: logLevel >= LogLevel.Warning);
            line.Clear();
            if (line.Capacity > LongestKept)
            {
                _text = null;
            }
        }
    }
}
