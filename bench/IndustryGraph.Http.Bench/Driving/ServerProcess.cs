using System.Diagnostics;
using System.Globalization;

namespace IndustryGraph.Http.Bench.Driving;

/// <summary>A server in a process of its own. For Linux, which tells its processor time in /proc.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const double TicksPerSecond = 100;

    private readonly Process _process;

    private ServerProcess(ServerKind kind, Process process, Uri address) => (Kind, _process, Address) = (kind, process, address);

    public ServerKind Kind { get; }

    public Uri Address { get; }

    /// <summary>Seconds of processor time so far, of the program and of the system on its behalf.</summary>
    public double ProcessorTime
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{_process.Id}/stat");
            var numbers = fields[(fields.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(numbers[11], CultureInfo.InvariantCulture) + long.Parse(numbers[12], CultureInfo.InvariantCulture))
                / TicksPerSecond;
        }
    }

    /// <summary>Starts a server and waits until it tells its address.</summary>
    public static async Task<ServerProcess> StartAsync(ServerKind kind, ProcessStartInfo start, Uri address)
    {
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(address.Authority, StringComparison.Ordinal))
            {
                // Whatever else it prints must not fill the pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(kind, process, address);
            }
        }

        throw new InvalidOperationException($"{kind} did not start.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
