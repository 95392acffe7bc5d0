using System.Text;
using System.Text.Json;

namespace IndustryGraph.GraphQL.Tests.Execution;

internal static class LibraryExtensions
{
    /// <summary>The whole response as text; locations and extensions other than the code are left out.</summary>
    public static async Task<string> AskAsync(this Library library, string query, string? variables = null, string? operation = null)
    {
        using var parsed = variables is null ? null : JsonDocument.Parse(variables);
        using var response = await library.Engine.ExecuteAsync(new GraphQLRequest(query)
        {
            Variables = parsed?.RootElement,
            OperationName = operation,
        });
        return Text(response);
    }

    public static string Text(GraphQLResponse response)
    {
        // Reading it proves that it is JSON.
        using var json = JsonDocument.Parse(response.Json);
        var text = new StringBuilder();
        if (json.RootElement.TryGetProperty("data", out var data))
            text.Append(data.GetRawText());
        foreach (var error in response.Errors)
            text.Append(" | ").Append(error.Code).Append(" at ").AppendJoin('.', error.Path ?? []);
        return text.ToString();
    }
}
