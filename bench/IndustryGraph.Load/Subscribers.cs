using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using IndustryGraph.Driving;

namespace IndustryGraph.Load;

/// <summary>Many subscribers while much is written, and one that does not read what it is sent.</summary>
internal sealed class Subscribers(ServerProcess server, int subscribers, int writesPerSecond, TimeSpan time)
{
    /// <summary>The key of an editor.</summary>
    public const string Key = "a key for the load test";

    private const string Document = "subscription($after: String) { relationshipChanged(resumeAfter: $after) { cursor relationship { slug stage } } }";

    // So much that what is not read soon fills what lies between.
    private static readonly string Wide =
        "subscription($after: String) { relationshipChanged(resumeAfter: $after) { cursor relationship { slug stage claims(first: 1) { nodes { "
        + string.Concat(Enumerable.Range(0, 200).Select(number => $"s{number}: statement ")) + "} } } } }";

    private const string Import =
        """
        mutation($key: String!, $from: String!, $to: ID!) { importClaims(input: {
          source: { title: "Load test", id: "load-test" }, createMissing: true, idempotencyKey: $key,
          claims: [{ key: $key, stage: SIGNED, statement: "A load test says so.",
            subject: { relationship: { type: SUPPLIES, from: { name: $from }, to: { id: $to } } } }]
        }) { recorded problems { message } } }
        """;

    public int Written { get; private set; }

    /// <summary>How many of the subscribers were told of every change.</summary>
    public int Complete { get; private set; }

    /// <summary>How many changes the one that did not read was told of, before it was cut off, and after it had resumed.</summary>
    public (int Before, int After, bool WasCutOff) Slow { get; private set; }

    /// <summary>Milliseconds from the acknowledgement of a write until the last subscriber was told.</summary>
    public double Lag { get; private set; }

    /// <summary>Microseconds of the server's processor time for each change that a subscriber was told of, the writes included.</summary>
    public double Cost { get; private set; }

    public async Task RunAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = subscribers + 10 }) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var end = new CancellationTokenSource();
        var told = new int[subscribers];
        var opened = Enumerable.Range(0, subscribers).Select(_ => new TaskCompletionSource()).ToArray();
        var following = Enumerable.Range(0, subscribers).Select(index => FollowAsync(http, told, opened[index], index, end.Token)).ToList();
        await Task.WhenAll(opened.Select(one => one.Task));
        using var slow = await OpenSlowAsync();

        var (watch, before) = (Stopwatch.StartNew(), server.ProcessorTime);
        while (watch.Elapsed < time)
        {
            var due = (int)(watch.Elapsed.TotalSeconds * writesPerSecond);
            await Task.WhenAll(Enumerable.Range(Written, Math.Max(0, due - Written)).Select(number => WriteAsync(http, number)));
            Written = Math.Max(Written, due);
            await Task.Delay(10);
        }

        var done = Stopwatch.StartNew();
        while (told.Min() < Written && done.Elapsed < TimeSpan.FromMinutes(10))
        {
            await Task.Delay(5);
        }

        Cost = (server.ProcessorTime - before) * 1e6 / told.Sum();
        (Lag, Complete) = (done.Elapsed.TotalMilliseconds, told.Count(count => count == Written));
        Slow = await ResumeAsync(http, slow);
        await end.CancelAsync();
        await Task.WhenAll(following);
    }

    private async Task WriteAsync(HttpClient http, int number)
    {
        using var response = await http.PostAsJsonAsync(server.Endpoint, new { query = Import, variables = new { key = $"load-{number}", from = $"Load {number}", to = $"firm-{number % 50}-works" } });
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        if (answer.RootElement.TryGetProperty("errors", out _))
        {
            throw new InvalidOperationException($"Nothing was written: {answer.RootElement}");
        }
    }

    private async Task FollowAsync(HttpClient http, int[] told, TaskCompletionSource opened, int index, CancellationToken end)
    {
        try
        {
            using var response = await SubscribeAsync(http, null, end);
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(end));
            opened.SetResult();
            while (await reader.ReadLineAsync(end) is { } line)
            {
                if (line == "event: next")
                {
                    told[index]++;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It has heard enough.
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            Console.Error.WriteLine($"subscriber {index}: {failure.Message}");
            opened.TrySetResult();
        }
    }

    private async Task<HttpResponseMessage> SubscribeAsync(HttpClient http, string? after, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Endpoint) { Content = JsonContent.Create(new { query = after is null ? Document : Wide, variables = new { after } }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (response.Headers.RetryAfter?.Delta is { } delay)
        {
            // All come at the same time, and some are told to come again.
            response.Dispose();
            await Task.Delay(delay, cancellation);
            return await SubscribeAsync(http, after, cancellation);
        }

        response.EnsureSuccessStatusCode();
        return response;
    }

    private async Task<TcpClient> OpenSlowAsync()
    {
        var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(server.Endpoint.Host, server.Endpoint.Port);
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query = Wide });
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: {server.Endpoint.Authority}\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"));
        await client.GetStream().WriteAsync(body);
        return client;
    }

    /// <summary>Reads what had arrived, and goes on from the last cursor in it.</summary>
    private async Task<(int Before, int After, bool WasCutOff)> ResumeAsync(HttpClient http, TcpClient slow)
    {
        var arrived = new MemoryStream();
        var wasCutOff = false;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await slow.GetStream().CopyToAsync(arrived, patience.Token);
            wasCutOff = true;
        }
        catch (IOException)
        {
            wasCutOff = true;
        }
        catch (OperationCanceledException)
        {
            // It was still being sent to.
        }

        var events = Encoding.UTF8.GetString(arrived.ToArray()).Split("event: next").Skip(1)
            .Where(text => text.Contains("\n\n", StringComparison.Ordinal) || text.Contains("\"cursor\":\"", StringComparison.Ordinal)).ToList();
        var whole = events.Where(text => text.Contains("\"extensions\"", StringComparison.Ordinal)).ToList();
        if (whole.Count == 0)
        {
            return (0, 0, wasCutOff);
        }

        const string Name = "\"cursor\":\"";
        var last = whole[^1];
        var from = last.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        var cursor = last[from..last.IndexOf('"', from)];
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var response = await SubscribeAsync(http, cursor, end.Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(end.Token));
        var after = 0;
        while (whole.Count + after < Written && await reader.ReadLineAsync(end.Token) is { } line)
        {
            after += line == "event: next" ? 1 : 0;
        }

        return (whole.Count, after, wasCutOff);
    }
}
