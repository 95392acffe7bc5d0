using IndustryGraph.Exchange;

namespace IndustryGraph.Server.Commands;

/// <summary>The files that a command reads; <c>-</c> is standard input.</summary>
internal sealed class InputFiles : IDisposable
{
    private readonly List<InputFile> _files = [];

    public IReadOnlyList<InputFile> Files => _files;

    /// <exception cref="CommandFailure">One cannot be read.</exception>
    public static async Task<InputFiles> OpenAsync(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var inputs = new InputFiles();
        foreach (var path in paths)
        {
            try
            {
                inputs._files.Add(path == "-" ? await InputFile.KeepAsync(Console.OpenStandardInput(), "standard input", cancellation) : InputFile.Open(path));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                inputs.Dispose();
                throw new CommandFailure(ExitCode.Usage, $"cannot read '{path}': {failure.Message}");
            }
        }

        return inputs;
    }

    public void Dispose() => _files.ForEach(file => file.Dispose());
}
