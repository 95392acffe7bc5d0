using System.CommandLine;
using System.Text.Json;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Storage.Embedded;

namespace IndustryGraph.Server.Commands;

/// <summary>Checks the embedded store.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON" };
        var command = new Command("check", """
            Check the embedded store: its file, every state against the claims, every id. Exits with 1 where something is wrong.
            Example: industrygraph check --data /var/lib/industrygraph
            """)
        {
            json,
        };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandLine.GuardAsync(async () =>
        {
            var settings = common.ReadSettings(parsed) with { Seed = false };
            if (!Directory.Exists(settings.DataDirectory))
            {
                throw new CommandFailure(ExitCode.Usage, $"there is no store in {Path.GetFullPath(settings.DataDirectory)}.");
            }

            await using var store = await StoreOpener.OpenAsync(settings, TimeProvider.System, cancellation);
            var findings = store is EmbeddedStore embedded
                ? await embedded.CheckAsync(cancellation)
                : throw new CommandFailure(ExitCode.Usage, "check looks at the embedded store; Neo4j has tools of its own.");
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(findings, JsonSerializerOptions.Web));
            }
            else
            {
                foreach (var finding in findings)
                {
                    Console.WriteLine(finding);
                }

                Console.WriteLine(findings.Count == 0 ? "The store is in order." : $"{findings.Count} findings.");
            }

            return findings.Count == 0 ? ExitCode.Success : ExitCode.Findings;
        }));
        return command;
    }
}
