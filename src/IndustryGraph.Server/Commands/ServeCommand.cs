using System.CommandLine;
using IndustryGraph.Server.Hosting;

namespace IndustryGraph.Server.Commands;

/// <summary>Starts the server.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var options = new CommonOptions();
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, separated by semicolons (default http://127.0.0.1:5080)", HelpName = "URLS" };
        var command = new Command("serve", "Start the server (what no command means). Example: industrygraph serve --urls http://127.0.0.1:8080 --data /var/lib/industrygraph")
        {
            urls,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandLine.GuardAsync(async () =>
        {
            var overrides = new Dictionary<string, string?>(options.Overrides(parsed));
            if (parsed.GetValue(urls) is { } addresses)
            {
                overrides["Urls"] = addresses;
            }

            await using var server = await ServerApplication.StartAsync(overrides, TimeProvider.System, cancellation);
            await server.WaitForShutdownAsync(cancellation);
            return ExitCode.Success;
        }));
        return command;
    }
}
