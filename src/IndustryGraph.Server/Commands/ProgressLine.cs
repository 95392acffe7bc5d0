using System.Globalization;

namespace IndustryGraph.Server.Commands;

/// <summary>One line on standard error that tells how far long work has come; only where a person sees it.</summary>
internal sealed class ProgressLine(TimeProvider time) : IDisposable
{
    private long _begun = time.GetTimestamp();
    private int _width;

    /// <summary>Reckons the rate from now on.</summary>
    public void Begin() => _begun = time.GetTimestamp();

    /// <param name="doing">What is done: <c>recorded</c>.</param>
    /// <param name="count">To how many.</param>
    /// <param name="things">Of what: <c>rows</c>.</param>
    /// <param name="bytes">How many bytes were gone through.</param>
    /// <param name="length">Of how many; 0 where that is not known.</param>
    public void Show(string doing, long count, string things, long bytes, long length)
    {
        if (!Console.IsErrorRedirected)
        {
            var text = Text(doing, count, things, bytes, length, time.GetElapsedTime(_begun));
            Console.Error.Write("\r" + text.PadRight(_width));
            _width = text.Length;
        }
    }

    public static string Text(string doing, long count, string things, long bytes, long length, TimeSpan elapsed)
    {
        var share = length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Min(1, (double)bytes / length):P0}, ") : "";
        var rate = elapsed >= TimeSpan.FromSeconds(1) ? string.Create(CultureInfo.InvariantCulture, $", {count / elapsed.TotalSeconds:N0} {things}/s") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{doing} {count:N0} {things} ({share}{bytes / 1048576.0:N1} MB{rate})");
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            Console.Error.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }

    public void Dispose() => Clear();
}
