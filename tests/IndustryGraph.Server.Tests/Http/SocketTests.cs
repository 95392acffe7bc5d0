using System.Net.WebSockets;
using System.Text;
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
        await SendAsync(socket, $$$"""{"type":"subscribe","id":"1","payload":{"query":"{{{query}}}"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await ReadAsync(socket));
        foreach (var answer in answers.Split('|'))
            Assert.Equal(answer, await ReadAsync(socket));
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
        Assert.Equal(code, await CloseCodeAsync(socket));
    }

    [Fact]
    public async Task Close_ComesForAMessageThatIsTooBig()
    {
        using var socket = await OpenAsync(new string(' ', 1001));
        Assert.Equal(1009, await CloseCodeAsync(socket));
    }

    [Fact]
    public async Task Close_ComesForAnotherProtocol()
    {
        using var socket = await ConnectAsync(_server, null);
        Assert.Equal(4406, await CloseCodeAsync(socket));
    }

    [Fact]
    public async Task Close_ComesWhereTheClientDoesNotBegin()
    {
        var time = new ManualTime();
        await using var server = await GraphQLServer.StartAsync(configure: o => o with { Time = time });
        using var socket = await ConnectAsync(server, "graphql-transport-ws");
        var patience = new HttpLimits().SocketInitTime;
        await time.WhenSetAsync(patience);
        time.Advance(patience);
        Assert.Equal(4408, await CloseCodeAsync(socket));
    }

    [Fact]
    public async Task Ping_IsAnsweredBeforeAndAfterTheBeginning()
    {
        using var socket = await OpenAsync("""{"type":"ping","payload":{"a":1}}""", Init, """{"type":"ping"}""");
        Assert.Equal("""{"type":"pong","payload":{"a":1}}""", await ReadAsync(socket));
        Assert.Equal("""{"type":"connection_ack"}""", await ReadAsync(socket));
        Assert.Equal("""{"type":"pong"}""", await ReadAsync(socket));
    }

    [Fact]
    public async Task Complete_CancelsAndFreesTheId()
    {
        using var socket = await OpenAsync(Init, Never);
        await _server.Started;
        await SendAsync(socket, """{"type":"subscribe","id":"2","payload":{"query":"{state}"}}""");
        await SendAsync(socket, """{"type":"complete","id":"1"}""");
        await _server.Cancelled;
        await SendAsync(socket, """{"type":"subscribe","id":"1","payload":{"query":"{greeting}"}}""");
        await ReadAsync(socket);
        Assert.Contains("socketOperations", await ReadAsync(socket), StringComparison.Ordinal);
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"greeting":"Hello world"}}}""", await ReadAsync(socket));
    }

    [Theory]
    [InlineData("""{"Authorization":"Bearer k"}""")]
    [InlineData("""{"key":"k"}""")]
    public async Task Init_BringsTheKey(string payload)
    {
        using var socket = await OpenAsync(
            $$"""{"type":"connection_init","payload":{{payload}}}""", """{"type":"subscribe","id":"1","payload":{"query":"{state}"}}""");
        await ReadAsync(socket);
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"state":"Bearer k"}}}""", await ReadAsync(socket));
    }

    [Fact]
    public async Task Open_IsRefusedToPagesOfOtherOrigins()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://elsewhere.example");
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Address(_server), CancellationToken.None));
    }

    private static Uri Address(GraphQLServer server) => new UriBuilder(server.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri;

    private static async Task<ClientWebSocket> ConnectAsync(GraphQLServer server, string? protocol)
    {
        var socket = new ClientWebSocket();
        if (protocol is not null)
            socket.Options.AddSubProtocol(protocol);
        await socket.ConnectAsync(Address(server), CancellationToken.None);
        return socket;
    }

    private async Task<ClientWebSocket> OpenAsync(params string[] messages)
    {
        var socket = await ConnectAsync(_server, "graphql-transport-ws");
        foreach (var message in messages)
            await SendAsync(socket, message);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<string?> ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
        return part.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, part.Count);
    }

    private static async Task<int> CloseCodeAsync(ClientWebSocket socket)
    {
        while (await ReadAsync(socket) is not null)
        {
            // What was said before.
        }

        return (int)socket.CloseStatus!;
    }
}
