namespace IndustryGraph.Storage.Embedded;

public sealed partial class EmbeddedStore
{
    public ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long after, int limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(new LogReader(_path).Read(Current(), after, limit));
    }
}
