using System.CommandLine;
using System.Text.Json;
using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Language;
using IndustryGraph.Server.BuiltIn;
using IndustryGraph.Server.Hosting;

namespace IndustryGraph.Server.Commands;

/// <summary>Runs a document on the store of this machine, without a server.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var options = new CommonOptions();
        var file = new Argument<string>("FILE") { Description = "A file with a GraphQL document, or - for standard input" };
        var variables = new Option<string?>("--variables") { Description = "A JSON object, or @FILE to read one", HelpName = "JSON" };
        var operation = new Option<string?>("--operation") { Description = "The operation to run, where the document has several", HelpName = "NAME" };
        var command = new Command("query", "Run a GraphQL document without a server. Example: echo '{ statistics { companies } }' | industrygraph query -")
        {
            file, variables, operation,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandLine.GuardAsync(async () =>
        {
            var document = await ReadAsync(parsed.GetValue(file)!, cancellation);
            var given = parsed.GetValue(variables) is { } text ? await ReadVariablesAsync(text, cancellation) : (JsonElement?)null;
            var settings = options.ReadSettings(parsed);
            await using var store = await StoreOpener.OpenAsync(settings, TimeProvider.System, cancellation);
            using var engine = EngineBinding.CreateEngine(ResolverTable.Default, new GraphQLOptions { Limits = GraphQLLimits.Trusted });
            var request = await EngineRequests.CreateAsync(store, TimeProvider.System, settings.Limits, document, cancellation);
            using var response = await engine.ExecuteAsync(request with
            {
                OperationName = parsed.GetValue(operation),
                Variables = given,
                AllowedOperations = [OperationType.Query],
            }, cancellation);
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(JsonText.Indented(response.Json), cancellation);
            return response.Errors.Count == 0 ? ExitCode.Success : ExitCode.Findings;
        }));
        return command;
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return file == "-" ? await Console.In.ReadToEndAsync(cancellation) : await File.ReadAllTextAsync(file, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"cannot read '{file}': {failure.Message}");
        }
    }

    private static async Task<JsonElement> ReadVariablesAsync(string text, CancellationToken cancellation)
    {
        var json = text.StartsWith('@') ? await ReadAsync(text[1..], cancellation) : text;
        try
        {
            var variables = JsonElement.Parse(json);
            return variables.ValueKind == JsonValueKind.Object
                ? variables
                : throw new CommandFailure(ExitCode.Usage, "--variables wants a JSON object, such as '{\"id\":\"toyota\"}'.");
        }
        catch (JsonException failure)
        {
            throw new CommandFailure(ExitCode.Usage, $"--variables is no JSON: {failure.Message}");
        }
    }
}
