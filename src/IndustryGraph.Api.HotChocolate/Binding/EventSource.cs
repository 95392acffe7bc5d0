using HotChocolate.Execution;
using IndustryGraph.Questions;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>The events of a subscription. A fault is the last of them.</summary>
internal sealed class EventSource(StreamResolver stream, FieldBatch batch, CancellationToken cancellation) : ISourceStream
{
    public async IAsyncEnumerable<object?> ReadEventsAsync()
    {
        await foreach (var item in stream.Subscribe(batch, cancellation))
        {
            yield return item;
            if (item is Fault)
            {
                yield break;
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
