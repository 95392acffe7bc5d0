using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

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
    internal async Task<RunningServer> StartAsync(string data)
    {
        var start = new ProcessStartInfo(Executable, ["--urls", "http://127.0.0.1:0", "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (at >= 0 && line.Contains("/graphql", StringComparison.Ordinal))
            {
                return new RunningServer(process, new Uri(line[at..line.IndexOf("/graphql", StringComparison.Ordinal)]));
            }
        }

        throw new InvalidOperationException(string.Join('\n', said) + await process.StandardError.ReadToEndAsync());
    }

    private static string ProjectFolder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "src", "IndustryGraph.Server"));
}

/// <summary>A server in a process of its own.</summary>
internal sealed class RunningServer(Process process, Uri address) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address };

    public async Task<JsonElement> SendAsync(string query)
    {
        using var response = await _client.PostAsJsonAsync("/graphql", new { query });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        _client.Dispose();
    }
}
