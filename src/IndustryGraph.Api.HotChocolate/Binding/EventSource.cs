using HotChocolate.Execution;
using IndustryGraph.Questions;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>The events of a subscription. A fault is the last of them.</summary>
internal sealed class EventSource : ISourceStream
{
    private readonly StreamResolver _stream;
    private readonly FieldBatch _batch;
    private readonly CancellationTokenSource _ended;

    /// <param name="stream">What has the events.</param>
    /// <param name="batch">What is asked for.</param>
    /// <param name="left">The client has gone, or wants no more.</param>
    /// <param name="stopping">The server stops, which would wait for the client.</param>
    public EventSource(StreamResolver stream, FieldBatch batch, CancellationToken left, CancellationToken stopping)
    {
        _stream = stream;
        _batch = batch;
        _ended = CancellationTokenSource.CreateLinkedTokenSource(left, stopping);
    }

    public async IAsyncEnumerable<object?> ReadEventsAsync()
    {
        await foreach (var item in _stream.Subscribe(_batch, _ended.Token))
        {
            yield return item;
            if (item is Fault)
            {
                yield break;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _ended.Dispose();
        return ValueTask.CompletedTask;
    }
}
