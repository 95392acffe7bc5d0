using System.CommandLine;
using IndustryGraph.Storage;

namespace IndustryGraph.Server.Commands;

/// <summary>The commands of the executable. No command means <c>serve</c>.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var serve = ServeCommand.Create();
        var root = new RootCommand("IndustryGraph answers who supplies whom in an industry, with the source of every answer, over GraphQL.")
        {
            serve,
            AskCommand.Create(),
            QueryCommand.Create(),
            ImportCommand.Create(),
            ReviewCommand.Create(),
            ExportCommand.Create(),
            CheckCommand.Create(),
            BackupCommand.Create(),
            KeysCommand.Create(),
            EraseCommand.Create(),
            SchemaCommand.Create(),
            HealthCommand.Create(),
            CompletionCommand.Create(),
        };
        // Options before or without a command belong to serve.
        string[] words = args.Length == 0 || (args[0].StartsWith('-') && args[0] is not ("-h" or "--help" or "-?" or "--version"))
            ? [serve.Name, .. args]
            : args;
        var parsed = root.Parse(words);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"industrygraph: {error.Message}");
            }

            await Console.Error.WriteLineAsync("Run 'industrygraph --help' for what there is.");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync();
    }

    /// <summary>Runs a command; failures that are foreseen become a sentence and an exit code.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CommandFailure failure)
        {
            await Console.Error.WriteLineAsync($"industrygraph: {failure.Message}");
            return failure.ExitCode;
        }
        catch (StoreException failure)
        {
            await Console.Error.WriteLineAsync($"industrygraph: {failure.Message}");
            return ExitCode.Store;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Success;
        }
    }
}
