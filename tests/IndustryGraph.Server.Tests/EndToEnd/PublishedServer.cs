using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>The executable as users get it, published once for the tests of a class.</summary>
public sealed class PublishedServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("industrygraph-published-").FullName;

    public string Executable => Path.Combine(_folder, OperatingSystem.IsWindows() ? "industrygraph.exe" : "industrygraph");

    public async Task InitializeAsync()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var (code, output) = await RunAsync(
            "dotnet", ["publish", ProjectFolder(), "--no-build", "-c", configuration, "-o", _folder], input: null);
        Assert.True(code == 0, output);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs a program to its end; what it prints, errors last.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string program, IReadOnlyList<string> arguments, string? input)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Starts it on a free port and waits until it says that it answers.</summary>
    internal Task<RunningServer> StartAsync(string data) =>
        RunningServer.StartAsync(new ProcessStartInfo(Executable, ["--urls", "http://127.0.0.1:0", "--data", data]));

    private static string ProjectFolder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "src", "IndustryGraph.Server"));
}
