using IndustryGraph.Api;

namespace IndustryGraph.Server.Observing;

/// <summary>Tells logs, metrics and traces of every operation, whichever host ran it.</summary>
internal sealed class OperationObserver(OperationLog log, OperationMeter meter, TimeProvider time) : IOperationObserver
{
    public void Subscribed() => meter.CountSubscription(1);

    public void EventSent() => meter.CountEvent();

    public void CutOff() => meter.CountCutOff();

    public void Ended(in OperationReport report)
    {
        if (report.Events is not null)
        {
            meter.CountSubscription(-1);
        }

        meter.Record(report);
        OperationTracer.Record(report, time.GetUtcNow());
        log.Write(report);
    }
}
