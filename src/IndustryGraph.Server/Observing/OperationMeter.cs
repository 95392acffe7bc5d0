using System.Diagnostics;
using System.Diagnostics.Metrics;
using IndustryGraph.Api;

namespace IndustryGraph.Server.Observing;

/// <summary>
/// What is counted of operations, as docs/operations.md has it. Names and units are those of the semantic conventions of
/// OpenTelemetry where these have any.
/// </summary>
internal sealed class OperationMeter
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "IndustryGraph";

    /// <summary>Bounds of the buckets of durations, in seconds: those of HTTP requests.</summary>
    private static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30],
    };

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _cost;
    private readonly Counter<long> _explored;
    private readonly Counter<long> _statements;
    private readonly UpDownCounter<long> _subscriptions;
    private readonly Counter<long> _events;
    private readonly Counter<long> _cutOff;
    private long _entries;

    public OperationMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _duration = meter.CreateHistogram("graphql.server.operation.duration", "s", "Time from a read request to its response", advice: Durations);
        _cost = meter.CreateCounter<long>("industrygraph.operation.cost", "{point}", "Points that answers came to");
        _explored = meter.CreateCounter<long>("industrygraph.operation.explored", "{record}", "Records that the store handed over");
        _statements = meter.CreateCounter<long>("industrygraph.store.calls", "{call}", "Calls to the store");
        _subscriptions = meter.CreateUpDownCounter<long>("industrygraph.subscription.active", "{subscription}", "Subscriptions that are open");
        _events = meter.CreateCounter<long>("industrygraph.subscription.events", "{event}", "Events that were sent to subscribers");
        _cutOff = meter.CreateCounter<long>("industrygraph.subscription.cut_off", "{client}", "Clients that were cut off since they took no events");
        meter.CreateObservableGauge("industrygraph.store.entries", () => Interlocked.Read(ref _entries), "{entry}", "Entries in the log, as the last operation saw it");
    }

    public void Record(in OperationReport report)
    {
        var type = KeyValuePair.Create("graphql.operation.type", (object?)(report.Type ?? "unknown"));
        // How long a subscription was open is no latency.
        if (report.Events is null)
        {
            var tags = report.Code is { } code ? new TagList { type, { "error.type", code } } : new TagList { type };
            _duration.Record(report.Duration.TotalSeconds, tags);
        }

        if (report.Context is not { } context)
        {
            return;
        }

        Interlocked.Exchange(ref _entries, context.Revision.Sequence);
        _cost.Add(context.ActualCost ?? 0, type);
        _explored.Add(context.Explored, type);
        _statements.Add(context.Statements, type);
    }

    /// <summary>A subscription was opened (1) or has ended (-1).</summary>
    public void CountSubscription(int change) => _subscriptions.Add(change);

    /// <summary>An event was made for a subscriber.</summary>
    public void CountEvent() => _events.Add(1);

    /// <summary>A client did not take the events that it was sent.</summary>
    public void CountCutOff() => _cutOff.Add(1);
}
