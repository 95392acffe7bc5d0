using System.Diagnostics;
using System.Globalization;
using IndustryGraph.Driving;

namespace IndustryGraph.Http.Bench.Driving;

/// <summary>Starts the servers, each at a port of its own.</summary>
internal sealed class Servers(Settings settings)
{
    public async Task<Contender> StartAsync(ServerKind kind)
    {
        var address = new Uri($"http://127.0.0.1:{settings.Port + (int)kind}");
        var url = address.ToString().TrimEnd('/');
        return new Contender(kind, await ServerProcess.StartAsync(kind switch
        {
            ServerKind.Limit => new ProcessStartInfo(
                Environment.ProcessPath!, ["--limit", settings.Relationships.ToString(CultureInfo.InvariantCulture), url]),
            ServerKind.Mercurius => new ProcessStartInfo(
                "node", ["--max-old-space-size=4096", "server.js", settings.Arrays, address.Port.ToString(CultureInfo.InvariantCulture)])
            {
                WorkingDirectory = Settings.Mercurius,
            },
            _ => Ours(kind, url),
        }, address));
    }

    /// <summary>Installs what the server of the other language needs, as its lock file says.</summary>
    public static void InstallMercurius()
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--silent"])
        {
            WorkingDirectory = Settings.Mercurius,
        })!;
        npm.WaitForExit();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException("npm ci failed.");
        }
    }

    private ProcessStartInfo Ours(ServerKind kind, string url)
    {
        // Two processes cannot share one data directory.
        var start = new ProcessStartInfo("dotnet", [Settings.Server, "serve", "--urls", url, "--data", settings.StoreFor(kind)]);
        start.Environment["Seed__Enabled"] = "false";
        start.Environment["GraphQL__Host"] = kind == ServerKind.HotChocolate ? "HotChocolate" : "BuiltIn";
        if (kind == ServerKind.BuiltInAnew)
        {
            start.Environment["Limits__AnswerBytes"] = "0";
        }

        return start;
    }
}
