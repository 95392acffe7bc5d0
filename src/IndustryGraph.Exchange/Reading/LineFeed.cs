namespace IndustryGraph.Exchange;

/// <summary>
/// Hands a text to a parser line by line, so that it has never taken more than the lines of its record, and takes lines
/// back where the record turns out to be none. After <see cref="MostLines"/> of one record it says that the text is at its
/// end, so that a quote that is never closed costs no more.
/// </summary>
internal sealed class LineFeed(TextReader reader, CancellationToken cancellation) : TextReader
{
    /// <summary>The most lines of one record.</summary>
    public const int MostLines = 500;

    private readonly Stack<string> _returned = new();
    private readonly List<string> _record = [];
    private string _line = "";
    private int _taken;
    private long _number;

    /// <summary>The first line of the record.</summary>
    public string First => _record[0];

    /// <summary>Its number, from 1.</summary>
    public long Number => _number - _record.Count + 1;

    public async ValueTask SkipAsync()
    {
        _ = await reader.ReadLineAsync(cancellation);
        _number++;
    }

    public void BeginRecord() => _record.Clear();

    /// <summary>All lines of the record but its first will be handed out again.</summary>
    public void TakeBack()
    {
        for (var i = _record.Count - 1; i > 0; i--)
        {
            _returned.Push(_record[i]);
        }

        _number -= _record.Count - 1;
        _record.RemoveRange(1, _record.Count - 1);
        (_line, _taken) = ("", 0);
    }

    public override async Task<int> ReadAsync(char[] buffer, int index, int count)
    {
        if (_taken == _line.Length && !await NextAsync())
        {
            return 0;
        }

        var length = Math.Min(count, _line.Length - _taken);
        _line.CopyTo(_taken, buffer, index, length);
        _taken += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<bool> NextAsync()
    {
        if (_record.Count > MostLines || (_returned.TryPop(out var returned) ? returned : await reader.ReadLineAsync(cancellation)) is not { } line)
        {
            return false;
        }

        _record.Add(line);
        _number++;
        (_line, _taken) = (line + "\n", 0);
        return true;
    }
}
