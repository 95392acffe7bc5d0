using System.CommandLine;
using System.Text.Json;
using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Language;
using IndustryGraph.Server.BuiltIn;
using IndustryGraph.Server.Hosting;

namespace IndustryGraph.Server.Commands;

/// <summary>Answers a question in plain English from the store of this machine.</summary>
internal static class AskCommand
{
    private const string Document = """
        query ($question: String!) {
          ask(question: $question) {
            question understoodAs text query suggestions
            relationships { id type from { id name } to { id name } stage announcedOn confidence bestClaim { statement source { id } } }
            paths { length nodes { name } weakestStage }
            sources { id title publisher publishedOn url }
          }
        }
        """;

    public static Command Create()
    {
        var common = new CommonOptions();
        var question = new Argument<string[]>("QUESTION") { Description = "The question, in quotes or not", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print the answer as JSON, with the GraphQL document that asks the same" };
        var command = new Command("ask", """
            Answer a question in plain English: docs/asking.md.
            Examples:
              industrygraph ask "Who supplies Toyota?"
              industrygraph ask --json "How is Foxconn connected to ProLogium?"
            """)
        {
            question, json,
        };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandLine.GuardAsync(async () =>
        {
            var settings = common.ReadSettings(parsed);
            await using var store = await StoreOpener.OpenAsync(settings, TimeProvider.System, cancellation);
            using var engine = EngineBinding.CreateEngine(ResolverTable.Default, new GraphQLOptions { Limits = GraphQLLimits.Trusted });
            var request = await EngineRequests.CreateAsync(store, TimeProvider.System, settings.Limits, Document, cancellation);
            using var response = await engine.ExecuteAsync(request with
            {
                Variables = JsonSerializer.SerializeToElement(new { question = string.Join(' ', parsed.GetValue(question)!) }),
                AllowedOperations = [OperationType.Query],
            }, cancellation);
            if (response.Errors.Count > 0)
            {
                throw new CommandFailure(ExitCode.Usage, [.. response.Errors.Select(error => error.Message)]);
            }

            using var document = JsonDocument.Parse(response.Json);
            var answer = document.RootElement.GetProperty("data").GetProperty("ask");
            if (parsed.GetValue(json))
            {
                await using var output = Console.OpenStandardOutput();
                await output.WriteAsync(JsonText.Indented(JsonSerializer.SerializeToUtf8Bytes(answer)), cancellation);
            }
            else
            {
                Console.Write(AnswerPage.Write(answer));
            }

            return answer.GetProperty("understoodAs").ValueKind == JsonValueKind.Null ? ExitCode.Findings : ExitCode.Success;
        }));
        return command;
    }
}
