using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using IndustryGraph.Server.Tests.EndToEnd;

namespace IndustryGraph.Server.Tests.Faults;

/// <summary>More than a server can do at once, on every host.</summary>
public abstract class OverloadSuite(SeededServer server)
{
    private const int Running = 24;
    private const int Waiting = 8;

    // Every request that runs keeps a thread; what is too much must be turned away all the same.
    [Fact]
    public async Task Request_IsTurnedAwayWithAWordWhenToComeAgainWhileOthersKeepTheirThreads()
    {
        using var time = new HeldTime();
        await using var busy = await StartAsync(time, ("Limits:ConcurrentRequests", $"{Running}"), ("Limits:WaitingRequests", $"{Waiting}"));
        time.Hold(Running);
        var running = Ask(busy, Running);
        await time.WhenHeldAsync(Running);
        var waiting = Ask(busy, Waiting + 1);
        var refused = await Task.WhenAny(waiting);
        using var alive = await busy.Client.GetAsync("/health/live");
        using var later = await busy.Client.GetAsync("/graphql?query={__typename}");
        Assert.DoesNotContain(running, task => task.IsCompleted);
        Assert.Equal(1, waiting.Count(task => task.IsCompleted));
        time.Release();

        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        await AssertTurnedAwayAsync(later);
        await AssertTurnedAwayAsync(await refused);
        Assert.All(await Task.WhenAll([.. running, .. waiting.Except([refused])]), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        // All is well again.
        Assert.All(await Task.WhenAll(Ask(busy, Running)), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task Subscription_IsTurnedAwayWhereTooManyAreOpen()
    {
        await using var full = await StartAsync(null, ("Limits:Subscriptions", "1"));
        using var first = await SubscribeAsync(full);
        using var second = await SubscribeAsync(full);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("\"limit\":\"subscriptions\"", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // HotChocolate tells it in the stream.
        Assert.True(server.IsHotChocolate || second.StatusCode == HttpStatusCode.ServiceUnavailable);
    }

    // All threads of the pool are busy with something else, and more work waits before what the server has to do.
    [Fact]
    public async Task Request_IsAnsweredOnceThereAreThreadsAgain()
    {
        await using var starved = await StartAsync(null);
        using var gate = new ManualResetEventSlim();
        using var ended = new CountdownEvent(ThreadPool.ThreadCount + 200);
        for (var i = ended.InitialCount; i > 0; i--)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    gate.Wait();
                    ended.Signal();
                },
                null);
        }

        var asked = Ask(starved, 50);
        gate.Set();

        Assert.All(await Task.WhenAll(asked), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        ended.Wait();
    }

    [Theory]
    [InlineData("GET /graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\nX-Slow: a")]
    [InlineData("POST /graphql HTTP/1.1\r\n")]
    public async Task Client_WhoseHeadersDribbleIsDropped(string begun)
    {
        await using var impatient = await StartAsync(null, ("Limits:HeaderSeconds", "1"));
        using var tcp = new TcpClient(impatient.Client.BaseAddress!.Host, impatient.Client.BaseAddress.Port);
        var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(begun));
        using var reader = new StreamReader(stream);

        // To the end: nothing more is read from it.
        Assert.StartsWith("HTTP/1.1 408", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static async Task AssertTurnedAwayAsync(HttpResponseMessage response)
    {
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "LIMIT", "concurrentRequests"), (response.StatusCode, error.GetProperty("code").GetString(), error.GetProperty("limit").GetString()));
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
    }

    private static Task<HttpResponseMessage>[] Ask(StartedServer asked, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => asked.Client.GetAsync("/graphql?query={__typename}"))];

    private static async Task<HttpResponseMessage> SubscribeAsync(StartedServer asked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{relationshipChanged{cursor}}");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        return await asked.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private Task<StartedServer> StartAsync(TimeProvider? time, params (string Key, string Value)[] settings) => StartedServer.StartAsync(
        new Dictionary<string, string?>([.. server.Settings, .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))]), time);
}

public sealed class BuiltInOverloadTests(BuiltInOverEmbedded server) : OverloadSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverloadTests(HotChocolateOverEmbedded server) : OverloadSuite(server), IClassFixture<HotChocolateOverEmbedded>;
