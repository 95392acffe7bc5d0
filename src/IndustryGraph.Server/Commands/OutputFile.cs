using System.Text;

namespace IndustryGraph.Server.Commands;

/// <summary>A text file that a command writes beside its output; none where no path is given.</summary>
internal sealed class OutputFile : IDisposable
{
    private long _kept;

    /// <exception cref="CommandFailure">It cannot be made.</exception>
    public OutputFile(string? path)
    {
        try
        {
            Writer = path is null ? null : new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"cannot write '{path}': {failure.Message}");
        }
    }

    public StreamWriter? Writer { get; }

    /// <summary>Everything written so far stays, whatever is taken back later.</summary>
    public void Keep()
    {
        Writer?.Flush();
        _kept = Writer?.BaseStream.Position ?? 0;
    }

    /// <summary>Takes back what was written since the last <see cref="Keep"/>.</summary>
    public void TakeBack()
    {
        Writer?.Flush();
        Writer?.BaseStream.SetLength(_kept);
        Writer?.BaseStream.Seek(_kept, SeekOrigin.Begin);
    }

    public void Dispose() => Writer?.Dispose();
}
