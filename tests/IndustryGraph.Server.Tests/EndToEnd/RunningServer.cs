using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>A server in a process of its own.</summary>
internal sealed class RunningServer(Process process, Uri address) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address };

    public Uri Address => address;

    /// <summary>Starts what this test was built with, and waits until it says that it answers.</summary>
    public static Task<RunningServer> StartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "industrygraph.dll")]);
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        // The line that says so is information.
        start.Environment["Logging__LogLevel__Default"] = "Information";
        return StartAsync(start);
    }

    /// <summary>Starts a program and waits until it says that it answers.</summary>
    public static async Task<RunningServer> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
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
