using System.Diagnostics;
using System.Globalization;

namespace IndustryGraph.Abuse;

/// <summary>A server in a process of its own, whose memory is watched. For Linux, which tells it in /proc.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _data;

    private ServerProcess(Process process, string data, Uri endpoint)
    {
        _process = process;
        _data = data;
        Endpoint = endpoint;
    }

    public Uri Endpoint { get; }

    /// <summary>MB in memory now.</summary>
    public double Resident => Status("VmRSS:");

    /// <summary>The most MB that were in memory since <see cref="ForgetPeak"/>.</summary>
    public double Peak => Status("VmHWM:");

    public static async Task<ServerProcess> StartAsync(string assembly, string url)
    {
        var data = Directory.CreateTempSubdirectory("industrygraph-abuse-").FullName;
        var process = Process.Start(new ProcessStartInfo("dotnet", [assembly, "serve", "--urls", url, "--data", data])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = data,
        })!;
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

    public void ForgetPeak() => File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private double Status(string name) => double.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture) / 1024;
}
