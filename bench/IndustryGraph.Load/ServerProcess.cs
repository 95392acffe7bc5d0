using System.Diagnostics;
using System.Globalization;

namespace IndustryGraph.Load;

/// <summary>A server in a process of its own, whose memory is watched. For Linux, which tells it in /proc.</summary>
internal sealed class ServerProcess : IDisposable
{
    /// <summary>The key of an editor.</summary>
    public const string Key = "a key for the load test";

    private readonly Process _process;
    private readonly string _data;

    private ServerProcess(Process process, string data, Uri endpoint) => (_process, _data, Endpoint) = (process, data, endpoint);

    public Uri Endpoint { get; }

    /// <summary>MB in memory now.</summary>
    public double Resident => double.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))[6..].Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture) / 1024;

    /// <param name="assembly">The path of industrygraph.dll.</param>
    /// <param name="url">The address to listen on.</param>
    /// <param name="network">A file to import besides the seed.</param>
    public static async Task<ServerProcess> StartAsync(string assembly, string url, string network)
    {
        var data = Directory.CreateTempSubdirectory("industrygraph-load-").FullName;
        await Run(assembly, data, "import", network, "--data", data).WaitForExitAsync();
        var process = Run(assembly, data, "serve", "--urls", url, "--data", data);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("/graphql", StringComparison.Ordinal))
            {
                // Whatever else it prints must not fill the pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, data, new Uri($"{url}/graphql"));
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static Process Run(string assembly, string directory, params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [assembly, .. arguments])
    {
        RedirectStandardOutput = true,
        WorkingDirectory = directory,
        // Two more than usual: the one that does not read, twice.
        Environment = { ["Writing__Key"] = Key, ["Limits__Subscriptions"] = "1002", ["Logging__LogLevel__IndustryGraph.Operation"] = "Warning" },
    })!;
}
