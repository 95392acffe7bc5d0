using System.Diagnostics;
using IndustryGraph.Api;
using IndustryGraph.Server.Observing;

namespace IndustryGraph.Server.Tests.Observing;

public sealed class OperationTracerTests
{
    private static readonly DateTimeOffset End = new(2026, 3, 14, 12, 0, 5, TimeSpan.Zero);

    [Fact]
    public void Record_MakesASpanOfTheOperationWithinItsRequest()
    {
        var spans = new List<Activity>();
        using var listener = Listener(spans);
        using var request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();

        OperationTracer.Record(
            new OperationReport { Type = "mutation", Name = "Write", Code = "FORBIDDEN", Duration = TimeSpan.FromSeconds(2) }, End);

        var span = Assert.Single(spans, span => span.TraceId == request.TraceId);
        Assert.Equal(("mutation", request.SpanId), (span.DisplayName, span.ParentSpanId));
        Assert.Equal((End.UtcDateTime.AddSeconds(-2), TimeSpan.FromSeconds(2)), (span.StartTimeUtc, span.Duration));
        Assert.Equal("Write", span.GetTagItem("graphql.operation.name"));
        Assert.Equal("FORBIDDEN", span.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }

    private static ActivityListener Listener(List<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == OperationTracer.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
