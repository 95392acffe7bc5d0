using System.Diagnostics.Metrics;

namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>Counts the Cypher statements that are sent while it lives.</summary>
internal sealed class StatementCounter : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _count;

    public StatementCounter()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "industrygraph.neo4j.statements")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _count, count));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    public async Task<long> CountAsync(Func<Task> run)
    {
        var before = Interlocked.Read(ref _count);
        await run();
        return Interlocked.Read(ref _count) - before;
    }
}
