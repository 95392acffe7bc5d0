using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;
using IndustryGraph.Server.Http;
using IndustryGraph.Server.Http.Sockets;
using IndustryGraph.Storage.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IndustryGraph.Server.Tests.Http;

/// <summary>What becomes of a connection whose other end takes nothing.</summary>
public sealed class SlowClientTests : IDisposable
{
    private static readonly HttpLimits Limits = new() { SendTime = TimeSpan.FromSeconds(7) };
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ManualTime _time = new();
    private readonly StuckStream _stream = new();
    private readonly Observer _observer = new();

    public void Dispose() => _stream.Dispose();

    [Fact]
    public async Task EventStream_TellsWhyItEndsWhereTheClientTakesUpReadingAgain()
    {
        var sending = SendAsync(new DefaultHttpContext());
        await _time.WhenSetAsync(Limits.SendTime);
        _time.Advance(Limits.SendTime);
        await _observer.Told.Task;
        _stream.Release();

        Assert.False(await sending);
        Assert.EndsWith(
            "\"extensions\":{\"code\":\"LIMIT\",\"limit\":\"sendSeconds\",\"maximum\":7}}]}\n\nevent: complete\ndata: \n\n",
            Encoding.UTF8.GetString(_stream.Taken.ToArray()).Replace("\\u0022", "\"", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task EventStream_IsBrokenOffWhereTheClientTakesNothing()
    {
        var lifetime = new Lifetime();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
        var sending = SendAsync(context);
        await _time.WhenSetAsync(Limits.SendTime);
        _time.Advance(Limits.SendTime);
        await _time.WhenSetAsync(Grace);
        _time.Advance(Grace);

        Assert.False(await sending);
        Assert.True(lifetime.IsAborted);
        Assert.True(_observer.Told.Task.IsCompleted);
    }

    [Fact]
    public async Task EventStream_GivesLargeEventsMoreTime()
    {
        var sending = SendAsync(new DefaultHttpContext(), letters: 100_000);
        await _time.WhenSetAsync(Limits.SendTime + TimeSpan.FromSeconds(6));
        _time.Advance(Limits.SendTime);
        _stream.Release();

        Assert.True(await sending);
        Assert.False(_observer.Told.Task.IsCompleted);
    }

    [Fact]
    public async Task Socket_SaysWhyItClosesWhereTheClientTakesUpReadingAgain()
    {
        using var socket = WebSocket.CreateFromStream(_stream, new WebSocketCreationOptions { IsServer = true });
        using var output = new SocketOutput(socket, new SendPatience(Limits, _time, _observer), socket.Abort, CancellationToken.None);
        var sending = output.NextAsync("1", "{}"u8.ToArray(), CancellationToken.None);
        await _time.WhenSetAsync(Limits.SendTime);
        _time.Advance(Limits.SendTime);
        await output.Stuck;
        var reason = SocketCloseException.TooSlow(7);
        var closing = output.CloseAsync(reason.Code, reason.Message, CancellationToken.None);
        _stream.Release();
        await sending;
        await closing;

        Assert.EndsWith("Too slow: the limit \"sendSeconds\" is 7", Encoding.UTF8.GetString(_stream.Taken.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_IsBrokenOffWhereTheClientTakesNothing()
    {
        using var socket = WebSocket.CreateFromStream(_stream, new WebSocketCreationOptions { IsServer = true });
        using var gone = new CancellationTokenSource();
        using var output = new SocketOutput(socket, new SendPatience(Limits, _time, _observer), gone.Cancel, gone.Token);
        var sending = output.NextAsync("1", "{}"u8.ToArray(), CancellationToken.None);
        await _time.WhenSetAsync(Limits.SendTime);
        _time.Advance(Limits.SendTime);
        await _time.WhenSetAsync(Grace);
        _time.Advance(Grace);

        await Assert.ThrowsAnyAsync<Exception>(() => sending);
        Assert.True(gone.IsCancellationRequested);
    }

    private async Task<bool> SendAsync(HttpContext context, int letters = 1)
    {
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(_stream));
        var schema = new SchemaBinder(Schema.Parse("type Query { a: Int } type Subscription { text: String! }"))
            .Leaf<object, int?>("Query", "a", _ => null)
            .Stream("Subscription", "text", _ => OneAsync(new string('x', letters)))
            .Build();
        using var engine = new GraphQLEngine(schema, new GraphQLOptions { Time = _time });
        var responses = engine.SubscribeAsync(new GraphQLRequest("subscription { text }"));
        _stream.Free = 1;
        return await new EventStream(context, Limits, _time, new SendPatience(Limits, _time, _observer)).SendAsync(responses, CancellationToken.None);
    }

    private static async IAsyncEnumerable<object?> OneAsync(string text, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        yield return text;
    }

    private sealed class Observer : IOperationObserver
    {
        public TaskCompletionSource Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void CutOff() => Told.SetResult();

        public void Subscribed()
        {
        }

        public void EventSent()
        {
        }

        public void Ended(in OperationReport report)
        {
        }
    }

    private sealed class Lifetime : IHttpRequestLifetimeFeature
    {
        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;
    }

    /// <summary>Takes some writes, and the others once it is released.</summary>
    private sealed class StuckStream : MemoryStream
    {
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Free { get; set; }

        public MemoryStream Taken { get; } = new();

        public void Release() => _released.TrySetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Free-- <= 0)
            {
                await _released.Task.WaitAsync(cancellationToken);
            }

            Taken.Write(buffer.Span);
        }

        protected override void Dispose(bool disposing)
        {
            _released.TrySetException(new ObjectDisposedException(nameof(StuckStream)));
            base.Dispose(disposing);
        }
    }
}
