using IndustryGraph.Server.Tests.EndToEnd;

namespace IndustryGraph.Server.Tests.Observing;

public sealed class OtlpTests
{
    [Fact]
    public async Task Server_SendsTracesAndMetricsToTheCollector()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using (var server = await StartedServer.StartAsync(new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        }))
        {
            using var response = await server.Client.GetAsync("/graphql?query=query Traced { __typename }");
            response.EnsureSuccessStatusCode();
            // By the same connection: when it is answered, the span of the first has ended.
            using var alive = await server.Client.GetAsync("/health/live");
        }

        // A server that stops sends what it has not sent yet. Texts stand in protobuf as they are.
        var (traces, metrics) = (collector.Received("/v1/traces"), collector.Received("/v1/metrics"));
        Assert.All(["industrygraph", "graphql.operation.name", "Traced", "http.request.method"], text => Assert.Contains(text, traces, StringComparison.Ordinal));
        Assert.Contains("graphql.server.operation.duration", metrics, StringComparison.Ordinal);
    }
}
