using System.Diagnostics;
using System.Globalization;

namespace IndustryGraph.Driving;

/// <summary>A server in a process of its own, of which it is watched what it takes. For Linux, which tells it in /proc.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const double TicksPerSecond = 100;

    private readonly Process _process;
    private readonly string? _data;

    private ServerProcess(Process process, Uri address, string? data) => (_process, Address, _data) = (process, address, data);

    public Uri Address { get; }

    /// <summary>Where it takes GraphQL.</summary>
    public Uri Endpoint => new(Address, "/graphql");

    /// <summary>MB in memory now.</summary>
    public double Resident => Status("VmRSS:");

    /// <summary>The most MB that were in memory since <see cref="ForgetPeak"/>.</summary>
    public double Peak => Status("VmHWM:");

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
    public static Task<ServerProcess> StartAsync(ProcessStartInfo start, Uri address) => StartAsync(start, address, data: null);

    /// <summary>Starts IndustryGraph with the seed, and with data that go when it does.</summary>
    /// <param name="assembly">The path of industrygraph.dll.</param>
    /// <param name="address">Where to listen.</param>
    /// <param name="file">A file to import before; null for none.</param>
    /// <param name="settings">By their names in the environment.</param>
    public static async Task<ServerProcess> StartSeededAsync(
        string assembly, Uri address, string? file = null, params (string Name, string Value)[] settings)
    {
        var data = Directory.CreateTempSubdirectory("industrygraph-bench-").FullName;
        if (file is not null)
        {
            using var import = Process.Start(Ours("import", file))!;
            await import.StandardOutput.ReadToEndAsync();
            await import.WaitForExitAsync();
        }

        return await StartAsync(Ours("serve", "--urls", address.GetLeftPart(UriPartial.Authority)), address, data);

        ProcessStartInfo Ours(params string[] arguments)
        {
            var start = new ProcessStartInfo("dotnet", [assembly, .. arguments, "--data", data]) { RedirectStandardOutput = true, WorkingDirectory = data };
            foreach (var (name, value) in settings)
            {
                start.Environment[name] = value;
            }

            return start;
        }
    }

    public void ForgetPeak() => File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        if (_data is not null)
        {
            Directory.Delete(_data, recursive: true);
        }
    }

    private static async Task<ServerProcess> StartAsync(ProcessStartInfo start, Uri address, string? data)
    {
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(address.Authority, StringComparison.Ordinal))
            {
                // Whatever else it prints must not fill the pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, address, data);
            }
        }

        throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} did not start.");
    }

    private double Status(string name) => double.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]
            .Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture) / 1024;
}
