using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;
using IndustryGraph.Server.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IndustryGraph.Fuzzing.Tests;

public sealed class SocketFuzzTests
{
    private static readonly string[] Talks =
    [
        """{"type":"connection_init","payload":{"Authorization":"Bearer x"}}|{"id":"1","type":"subscribe","payload":{"query":"{ greeting }"}}|{"type":"ping","payload":{}}|{"id":"1","type":"complete"}""",
        """{"type":"connection_init"}|{"id":"a","type":"subscribe","payload":{"query":"subscription { count }","variables":{},"operationName":null}}|{"type":"pong"}""",
    ];

    private static readonly string[] Words = ["|", "\"id\":", "\"type\":", "\"payload\":", "\"subscribe\"", "\"complete\"", "\"ping\"", "\"connection_init\"", "\"1\""];

    /// <summary>Whatever frames come, the connection ends, and no fault of ours ends it.</summary>
    [Fact]
    public async Task HandleAsync_SurvivesMutatedMessages()
    {
        using var engine = new GraphQLEngine(
            new SchemaBinder(Schema.Parse("type Query { greeting: String! } type Subscription { count: Int! }"))
                .Leaf<object, string>("Query", "greeting", _ => "Hello")
                .Stream("Subscription", "count", _ => CountAsync())
                .Build(),
            new GraphQLOptions { OnFault = (fault, _, _) => throw new InvalidOperationException("A fault.", fault) });
        using var handler = new GraphQLHandler(new GraphQLHttpOptions { Engine = engine }, CancellationToken.None);

        await Fuzz.RunAsync([.. Talks.Select(Encoding.UTF8.GetBytes)], Words, async (input, mutator) =>
        {
            var context = new DefaultHttpContext();
            context.Request.Headers.SecWebSocketProtocol = "graphql-transport-ws";
            var socket = new ReplayedSocket(FramesOf(input, mutator));
            context.Features.Set<IHttpWebSocketFeature>(socket);

            await handler.HandleAsync(context);

            Assert.NotEqual(StatusCodes.Status500InternalServerError, context.Response.StatusCode);
        });
    }

    private static async IAsyncEnumerable<object?> CountAsync()
    {
        await Task.Yield();
        yield return 1;
        yield return 2;
    }

    /// <summary>Each part a masked frame of text; now and then the frames themselves are mutated.</summary>
    private static byte[] FramesOf(byte[] input, Mutator mutator)
    {
        using var frames = new MemoryStream();
        Span<byte> length = stackalloc byte[2];
        // It leaves the message as it is.
        ReadOnlySpan<byte> mask = [0, 0, 0, 0];
        foreach (var message in Parts(input))
        {
            frames.WriteByte(0x81);
            if (message.Length < 126)
            {
                frames.WriteByte((byte)(0x80 | message.Length));
            }
            else
            {
                frames.WriteByte(0x80 | 126);
                BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)message.Length);
                frames.Write(length);
            }

            frames.Write(mask);
            frames.Write(message);
        }

        var bytes = frames.ToArray();
        if (bytes.Length > 0 && mutator.Choose(4) == 0)
        {
            bytes[mutator.Choose(bytes.Length)] ^= (byte)(1 << mutator.Choose(8));
        }

        return bytes;
    }

    private static IEnumerable<byte[]> Parts(byte[] input)
    {
        var begin = 0;
        for (var at = 0; at <= input.Length; at++)
        {
            if (at == input.Length || input[at] == (byte)'|')
            {
                yield return input[begin..at];
                begin = at + 1;
            }
        }
    }

    /// <summary>A WebSocket that receives these bytes, and then nothing more: the client has gone.</summary>
    private sealed class ReplayedSocket(byte[] received) : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => true;

        public Task<WebSocket> AcceptAsync(WebSocketAcceptContext context) => Task.FromResult(WebSocket.CreateFromStream(
            new ReplayedStream(received), new WebSocketCreationOptions { IsServer = true, SubProtocol = "graphql-transport-ws" }));
    }

    private sealed class ReplayedStream(byte[] received) : MemoryStream(received, writable: false)
    {
        public override bool CanWrite => true;

        public override void Write(byte[] buffer, int offset, int count)
        {
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.CompletedTask;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
