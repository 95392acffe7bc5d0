using System.Text;

namespace IndustryGraph.Server.Commands;

/// <summary>A text file that a command writes beside its output; none where no path is given.</summary>
internal sealed class OutputFile : IDisposable
{
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

    public void Dispose() => Writer?.Dispose();
}
