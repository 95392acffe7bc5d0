using System.Text;
using System.Text.Json;

namespace IndustryGraph.Http.Bench.Driving;

/// <summary>Whether all servers answer alike: the same values in the same order, whatever stands around them.</summary>
internal static class AnswerCheck
{
    private const int Asked = 100;

    /// <returns>How many values an answer has on average.</returns>
    /// <exception cref="InvalidOperationException">Two answers differ.</exception>
    public static async Task<double> RunAsync(Question question, IReadOnlyList<Contender> servers)
    {
        using var http = new HttpClient();
        var values = 0;
        var asked = Math.Min(Asked, question.Paths.Count);
        for (var i = 0; i < asked; i++)
        {
            List<string>? first = null;
            foreach (var server in servers)
            {
                var answer = await AskAsync(http, server, question, i);
                first ??= answer;
                if (!first.SequenceEqual(answer))
                {
                    throw new InvalidOperationException(
                        $"'{question.Name}' {question.Paths[i]}: {servers[0].Kind} says {string.Join(", ", first)}, but {server.Kind} says {string.Join(", ", answer)}.");
                }
            }

            values += first!.Count;
        }

        return (double)values / asked;
    }

    private static async Task<List<string>> AskAsync(HttpClient http, Contender server, Question question, int index)
    {
        var request = question.RequestsTo(server.Kind)[index];
        using var response = server.Kind == ServerKind.Limit
            ? await http.GetAsync(new Uri(server.Address, request))
            : await http.PostAsync(new Uri(server.Address, "/graphql"), new StringContent(request, Encoding.UTF8, "application/json"));
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        var root = answer.RootElement;
        if (server.Kind != ServerKind.Limit && root.TryGetProperty("errors", out var errors))
        {
            throw new InvalidOperationException($"'{question.Name}': {server.Kind} says {errors}.");
        }

        var values = new List<string>();
        Collect(server.Kind == ServerKind.Limit ? root : root.GetProperty("data"), values);
        return values;
    }

    private static void Collect(JsonElement element, List<string> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Collect(property.Value, values);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, values);
                }

                break;
            default:
                values.Add(element.ToString());
                break;
        }
    }
}
