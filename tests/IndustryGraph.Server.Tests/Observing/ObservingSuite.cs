using System.Text.RegularExpressions;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Server.Tests.Http;

namespace IndustryGraph.Server.Tests.Observing;

/// <summary>What an operator reads off a server, on every host and store.</summary>
public abstract class ObservingSuite(SeededServer server)
{
    [Fact]
    public async Task Metrics_CountAnsweredAndRefusedOperations()
    {
        var before = (Answered: await ReadAsync("query"), Refused: await ReadAsync("unknown", "VALIDATION"), Explored: await ExploredAsync());

        await server.SendAsync("query Who { company(by: {name: \"Toyota\"}) { suppliers { nodes { name } } } }");
        await server.SendAsync("{ nothingOfThisName }");

        Assert.Equal(before.Answered + 1, await ReadAsync("query"));
        Assert.Equal(before.Refused + 1, await ReadAsync("unknown", "VALIDATION"));
        Assert.True(await ExploredAsync() > before.Explored);
    }

    [Fact]
    public async Task Metrics_CountWhatIsRefusedBeforeItComesToAnOperation()
    {
        var before = (Unknown: await ReadAsync("unknown", "UNAUTHENTICATED"), Malformed: await ReadAsync("unknown", "BAD_REQUEST"));

        await server.SendAsync("{ __typename }", key: "igk_nobody");
        using var deleted = await server.Client.DeleteAsync("/graphql");
        using var empty = await server.Client.GetAsync("/graphql");

        Assert.Equal((before.Unknown + 1, before.Malformed + 2), (await ReadAsync("unknown", "UNAUTHENTICATED"), await ReadAsync("unknown", "BAD_REQUEST")));
    }

    [Fact]
    public async Task Metrics_CountWhoIsNotGreetedByWebSocket()
    {
        var before = await ReadAsync("unknown", "UNAUTHENTICATED");
        using var socket = await GraphQLSocket.ConnectAsync(server.Client.BaseAddress!);
        await socket.SendAsync("""{"type":"connection_init","payload":{"key":"igk_nobody"}}""");
        await socket.CloseCodeAsync();

        Assert.Equal(before + 1, await ReadAsync("unknown", "UNAUTHENTICATED"));
    }

    [Fact]
    public async Task Metrics_TellOfTheServerTheProcessAndTheStore()
    {
        await server.SendAsync("{ __typename }");

        var metrics = await MetricsAsync();

        Assert.Contains("\nhttp_server_request_duration_seconds_count{", metrics, StringComparison.Ordinal);
        Assert.Contains("\nkestrel_active_connections{", metrics, StringComparison.Ordinal);
        Assert.Contains("\ndotnet_process_memory_working_set_bytes{", metrics, StringComparison.Ordinal);
        Assert.Matches(new Regex(@"\nindustrygraph_store_entries\{[^}]*\} [1-9]\d+\n"), metrics);
    }

    [Fact]
    public async Task Metrics_DoNotTellWhatWasAsked()
    {
        await server.SendAsync("query Hush { company(by: {name: \"Toyota\"}) { name } }");

        Assert.DoesNotContain("Hush", await MetricsAsync(), StringComparison.Ordinal);
    }

    private Task<string> MetricsAsync() => server.Client.GetStringAsync("/metrics");

    /// <summary>How many operations of a type had this outcome.</summary>
    private async Task<long> ReadAsync(string type, string? code = null)
    {
        var tag = code is null ? "" : $"error_type=\"{code}\",";
        return Sum(await MetricsAsync(), $"graphql_server_operation_duration_seconds_count{{otel_scope_name=\"IndustryGraph\",{tag}graphql_operation_type=\"{type}\"}}");
    }

    private async Task<long> ExploredAsync() => Sum(await MetricsAsync(), "industrygraph_operation_explored_total{");

    private static long Sum(string metrics, string beginning) => metrics.Split('\n')
        .Where(line => line.StartsWith(beginning, StringComparison.Ordinal))
        .Sum(line => long.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>Servers of one process count into the metrics of all of them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Counted
{
    public const string Name = "counted";
}

[Collection(Counted.Name)]
public sealed class BuiltInOverEmbeddedObservingTests(BuiltInOverEmbedded server) : ObservingSuite(server), IClassFixture<BuiltInOverEmbedded>;

[Collection(Counted.Name)]
public sealed class HotChocolateOverEmbeddedObservingTests(HotChocolateOverEmbedded server) : ObservingSuite(server), IClassFixture<HotChocolateOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jObservingTests(BuiltInOverNeo4j server) : ObservingSuite(server), IClassFixture<BuiltInOverNeo4j>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jObservingTests(HotChocolateOverNeo4j server) : ObservingSuite(server), IClassFixture<HotChocolateOverNeo4j>;
