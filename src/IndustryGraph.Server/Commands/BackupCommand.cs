using System.CommandLine;
using IndustryGraph.Server.Configuration;
using IndustryGraph.Storage.Embedded;

namespace IndustryGraph.Server.Commands;

/// <summary>Copies the embedded store while it is used.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var target = new Argument<string>("DIR") { Description = "A directory for the copy, which can be served with --data" };
        var command = new Command("backup", """
            Copy the embedded store, even while a server uses it. The copy holds every commit up to one moment.
            Example: industrygraph backup --data /var/lib/industrygraph /backup/2026-03-14
            """)
        {
            target,
        };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandLine.GuardAsync(() =>
        {
            var settings = common.ReadSettings(parsed);
            if (settings.Store != StoreKind.Embedded)
            {
                throw new CommandFailure(ExitCode.Usage, "backup copies the embedded store; Neo4j has tools of its own.");
            }

            var directory = parsed.GetValue(target)!;
            StoreBackup.Copy(settings.DataDirectory, directory, cancellation);
            Console.WriteLine($"The store in {Path.GetFullPath(settings.DataDirectory)} is copied to {Path.GetFullPath(directory)}.");
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }
}
