using System.Net.WebSockets;
using IndustryGraph.Server.Http;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Server.Tests.Http;

public sealed class SocketTests : IAsyncLifetime
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Never = """{"type":"subscribe","id":"1","payload":{"query":"subscription{never}"}}""";

    private GraphQLServer _server = null!;

    public async Task InitializeAsync() => _server = await GraphQLServer.StartAsync(configure: o => o with
    {
        CreateState = (context, _) => new(context.Request.Headers.Authorization.ToString()),
        Limits = new HttpLimits { SocketOperations = 1, SocketMessageBytes = 1000 },
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("subscription{count(to:2)}", """{"type":"next","id":"1","payload":{"data":{"count":1}}}|{"type":"next","id":"1","payload":{"data":{"count":2}}}|{"type":"complete","id":"1"}""")]
    [InlineData("mutation{touch}", """{"type":"next","id":"1","payload":{"data":{"touch":1}}}|{"type":"complete","id":"1"}""")]
    [InlineData("subscription{broken}", """{"type":"error","id":"1","payload":[{"message":"No such events.","locations":[{"line":1,"column":14}],"path":["broken"],"extensions":{"code":"NOT_FOUND"}}]}""")]
    public async Task Subscribe_IsAnsweredToTheEnd(string query, string answers)
    {
        using var socket = await OpenAsync(Init);
        await socket.SendAsync($$$"""{"type":"subscribe","id":"1","payload":{"query":"{{{query}}}"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReadAsync());
        foreach (var answer in answers.Split('|'))
            Assert.Equal(answer, await socket.ReadAsync());
    }

    [Theory]
    [InlineData(4400, "{")]
    [InlineData(4400, """{"type":"other"}""")]
    [InlineData(4401, Never)]
    [InlineData(4409, Init, Never, Never)]
    [InlineData(4429, Init, Init)]
    public async Task Close_HasTheCodeOfTheProtocol(int code, params string[] messages)
    {
        using var socket = await OpenAsync(messages);
        Assert.Equal(code, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task Close_ComesForAMessageThatIsTooBig()
    {
        using var socket = await OpenAsync(new string(' ', 1001));
        Assert.Equal(1009, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task Close_ComesForAnotherProtocol()
    {
        using var socket = await GraphQLSocket.ConnectAsync(_server.Client.BaseAddress!, protocol: null);
        Assert.Equal(4406, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task Close_ComesWhereTheClientDoesNotBegin()
    {
        var time = new ManualTime();
        await using var server = await GraphQLServer.StartAsync(configure: o => o with { Time = time });
        using var socket = await GraphQLSocket.ConnectAsync(server.Client.BaseAddress!);
        var patience = new HttpLimits().SocketInitTime;
        await time.WhenSetAsync(patience);
        time.Advance(patience);
        Assert.Equal(4408, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task Ping_IsAnsweredBeforeAndAfterTheBeginning()
    {
        using var socket = await OpenAsync("""{"type":"ping","payload":{"a":1}}""", Init, """{"type":"ping"}""");
        Assert.Equal("""{"type":"pong","payload":{"a":1}}""", await socket.ReadAsync());
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReadAsync());
        Assert.Equal("""{"type":"pong"}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task Complete_CancelsAndFreesTheId()
    {
        using var socket = await OpenAsync(Init, Never);
        await _server.Started;
        await socket.SendAsync("""{"type":"subscribe","id":"2","payload":{"query":"{state}"}}""");
        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await _server.Cancelled;
        await socket.SendAsync("""{"type":"subscribe","id":"1","payload":{"query":"{greeting}"}}""");
        await socket.ReadAsync();
        Assert.Contains("socketOperations", await socket.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"greeting":"Hello world"}}}""", await socket.ReadAsync());
    }

    [Theory]
    [InlineData("""{"Authorization":"Bearer k"}""")]
    [InlineData("""{"key":"k"}""")]
    public async Task Init_BringsTheKey(string payload)
    {
        using var socket = await OpenAsync(
            $$"""{"type":"connection_init","payload":{{payload}}}""", """{"type":"subscribe","id":"1","payload":{"query":"{state}"}}""");
        await socket.ReadAsync();
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"state":"Bearer k"}}}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task Open_IsRefusedToPagesOfOtherOrigins()
    {
        await Assert.ThrowsAsync<WebSocketException>(() => GraphQLSocket.ConnectAsync(_server.Client.BaseAddress!, origin: "https://elsewhere.example"));
    }

    private async Task<GraphQLSocket> OpenAsync(params string[] messages)
    {
        var socket = await GraphQLSocket.ConnectAsync(_server.Client.BaseAddress!);
        foreach (var message in messages)
            await socket.SendAsync(message);
        return socket;
    }
}
