using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Server.Tests.Http;

namespace IndustryGraph.Server.Tests.Several;

/// <summary>Asks, writes and follows, at a server or at what stands before it.</summary>
internal sealed class GraphClient(Uri address) : IDisposable
{
    public HttpClient Http { get; } = new() { BaseAddress = address };

    public async Task<JsonElement> AskAsync(string query, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using var response = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Records one claim: of a relationship between "NAME one" and "NAME two", that it has come to a stage.</summary>
    public async Task ImportAsync(string name, string stage)
    {
        var claim = $"{{key: \"1\", stage: {stage}, statement: \"s\", subject: {{relationship: {{type: SUPPLIES, from: {{name: \"{name} one\"}}, to: {{name: \"{name} two\"}}}}}}}}";
        var mutation =
            $"mutation {{ importClaims(input: {{source: {{id: \"{name}\", title: \"{name}\"}}, createMissing: true, idempotencyKey: \"{Guid.NewGuid()}\", claims: [{claim}]}}) {{ problems {{ message }} }} }}";
        JsonElement answer;
        do
        {
            answer = await AskAsync(mutation, SeededServer.Key);
        }
        // Another server wrote meanwhile, which this one had not heard of.
        while (answer.TryGetProperty("errors", out var errors) && errors.GetRawText().Contains("\"CONFLICT\"", StringComparison.Ordinal));
        Assert.False(answer.TryGetProperty("errors", out _), answer.GetRawText());
        Assert.Equal("[]", answer.GetProperty("data").GetProperty("importClaims").GetProperty("problems").GetRawText());
    }

    /// <summary>Done when the server has heard of the commit that a cursor is of; until then it refuses the cursor.</summary>
    public async Task ReachAsync(string cursor)
    {
        JsonElement answer;
        do
        {
            answer = await AskAsync($"{{ changes(after: \"{cursor}\", first: 1) {{ edges {{ cursor }} }} }}");
        }
        while (answer.TryGetProperty("errors", out var errors) && errors.GetRawText().Contains("newer than the store", StringComparison.Ordinal));
    }

    /// <summary>Of the newest entry of the log.</summary>
    public async Task<string> LastCursorAsync()
    {
        var edges = (await AskAsync("{ changes(first: 1000) { edges { cursor } } }")).GetProperty("data").GetProperty("changes").GetProperty("edges");
        return edges[edges.GetArrayLength() - 1].GetProperty("cursor").GetString()!;
    }

    /// <summary>Follows the relationships that change after a cursor.</summary>
    public async Task<Following> FollowAsync(bool bySocket, string cursor)
    {
        var query = $"subscription {{ relationshipChanged(resumeAfter: \"{cursor}\") {{ cursor relationship {{ id stage }} }} }}";
        return bySocket ? await FollowBySocketAsync(query) : await FollowByStreamAsync(query);
    }

    public void Dispose() => Http.Dispose();

    private async Task<Following> FollowByStreamAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        return new Following(response, async () =>
        {
            // Between events there are comments and empty lines.
            string? line;
            do
            {
                line = await reader.ReadLineAsync();
            }
            while (line is not null && !line.StartsWith("data: ", StringComparison.Ordinal));
            return line?["data: ".Length..];
        });
    }

    private async Task<Following> FollowBySocketAsync(string query)
    {
        var socket = await GraphQLSocket.ConnectAsync(address);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Contains("connection_ack", await socket.ReadAsync(), StringComparison.Ordinal);
        await socket.SendAsync(JsonSerializer.Serialize(new { type = "subscribe", id = "1", payload = new { query } }));
        return new Following(socket, async () =>
        {
            while (await socket.ReadAsync() is { } message)
            {
                if (JsonElement.Parse(message).TryGetProperty("payload", out var payload) && payload.ValueKind == JsonValueKind.Object)
                {
                    return payload.GetRawText();
                }
            }

            return null;
        });
    }
}
