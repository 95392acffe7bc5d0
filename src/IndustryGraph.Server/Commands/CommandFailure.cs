namespace IndustryGraph.Server.Commands;

/// <summary>Ends a command with sentences on standard error and an exit code.</summary>
internal sealed class CommandFailure(int exitCode, params IReadOnlyList<string> lines) : Exception(string.Join(Environment.NewLine, lines))
{
    public int ExitCode { get; } = exitCode;
}
