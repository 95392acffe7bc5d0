namespace IndustryGraph.Server.Commands;

/// <summary>One line on standard error that tells how far long work has come; only where a person sees it.</summary>
internal sealed class ProgressLine : IDisposable
{
    private int _width;

    public void Show(string text)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write("\r" + text.PadRight(_width));
            _width = text.Length;
        }
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
