using System.Text;
using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Language;

namespace IndustryGraph.Fuzzing.Tests;

public sealed class ParserFuzzTests
{
    internal static readonly string[] Words =
    [
        "query", "mutation", "subscription", "fragment", " on ", "...", "@skip(if: true)", "@include(if: $a)", "$a: Int! = 1", "\"\"\"", "!", ":", "=", "|", "#",
        "__schema", "__typename", "first: 10", "at: {validAt: \"2024-02-30\"}", "type T { f: Int }", "extend schema", "1.5e", "\\u{110000}",
    ];

    /// <summary>Every input is a document, which is the same after it was printed and read again, or a syntax error.</summary>
    [Fact]
    public Task ParseDocument_SurvivesMutatedDocuments() => Fuzz.RunAsync(Fuzz.Seeds("Documents"), Words, (input, _) =>
    {
        var text = Encoding.UTF8.GetString(input);
        try
        {
            var printed = Printer.Print(Parser.ParseDocument(text));
            Assert.Equal(printed, Printer.Print(Parser.ParseDocument(printed)));
        }
        catch (GraphQLException refused)
        {
            Assert.Contains(refused.Error.Code, new[] { ErrorCodes.Syntax, ErrorCodes.Limit });
        }

        return ValueTask.CompletedTask;
    });
}
