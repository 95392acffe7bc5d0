using System.CommandLine;
using IndustryGraph.Server.Health;

namespace IndustryGraph.Server.Commands;

/// <summary>Asks a running server whether it answers; for container images, which have no other client in them.</summary>
internal static class HealthCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = $"The address of the server (default {DefaultUrl})", HelpName = "URL", DefaultValueFactory = _ => DefaultUrl };
        var command = new Command("health", "Tell whether a running server answers questions. Example: industrygraph health --url http://127.0.0.1:8080")
        {
            url,
        };
        command.SetAction((parsed, cancellation) => CommandLine.GuardAsync(() => CheckAsync(parsed.GetValue(url)!, cancellation)));
        return command;
    }

    private static async Task<int> CheckAsync(string url, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https"))
        {
            throw new CommandFailure(ExitCode.Usage, $"--url wants the address of a server, such as {DefaultUrl}.");
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            using var response = await client.GetAsync(new Uri(server, HealthEndpoints.Ready), cancellation);
            Console.WriteLine(await response.Content.ReadAsStringAsync(cancellation));
            return response.IsSuccessStatusCode ? ExitCode.Success : ExitCode.Findings;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new CommandFailure(ExitCode.Findings, $"no server answers at {url}: {failure.Message}");
        }
    }
}
