namespace IndustryGraph.Server.Commands;

/// <summary>What the executable exits with; docs/command-line.md lists them.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>It ran, and the answer holds errors or findings.</summary>
    public const int Findings = 1;

    /// <summary>The command line, configuration or an input file is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The store cannot be opened, read or written.</summary>
    public const int Store = 3;

    /// <summary>The address cannot be listened on.</summary>
    public const int Address = 4;
}
