using IndustryGraph.Storage.Tests;
using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j.Tests;

public sealed class MigratorTests : DriverTest
{
    public override async Task DisposeAsync()
    {
        // Whatever a test left of the form, the next test opens a whole one.
        await Neo4jServer.QueryAsync("MATCH (log:Log) DETACH DELETE log");
        await OpenAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Run_MakesTheFormOnceAndOnlyOnce()
    {
        await TearDownAsync();
        var made = await OpenAsync();
        var (first, schema) = (await made.GetRevisionAsync(None), await SchemaAsync());
        var again = await (await OpenAsync()).GetRevisionAsync(None);

        Assert.Equal((first.StoreId, 0L), (again.StoreId, again.Sequence));
        Assert.Equal(schema, await SchemaAsync());
        Assert.Contains("industrygraph_trigrams", schema);
        Assert.Equal(Migration.Latest, await NumberAsync("MATCH (log:Log) RETURN log.version"));
    }

    [Fact]
    public async Task Run_TakesUpWhereAnotherBrokeOff()
    {
        await TearDownAsync();
        await Neo4jServer.QueryAsync(Migration.All[0].Statements[0]);
        await Neo4jServer.QueryAsync(Migration.All[0].Statements[1]);
        await OpenAsync();

        Assert.Equal(Migration.All[0].Statements.Count - 1, (await SchemaAsync()).Count);
    }

    [Fact]
    public async Task Run_BySeveralProcessesAtOnceMakesOneLog()
    {
        await TearDownAsync();
        var stores = await Task.WhenAll(OpenAsync(), OpenAsync(), OpenAsync());
        var ids = await Task.WhenAll(stores.Select(async store => (await store.GetRevisionAsync(None)).StoreId));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await NumberAsync("MATCH (log:Log) RETURN count(log)"));
    }

    [Fact]
    public async Task Run_RefusesAFormOfANewerProgram()
    {
        await OpenAsync();
        await Neo4jServer.QueryAsync("MATCH (log:Log) SET log.version = 99");
        var fault = await Assert.ThrowsAsync<StoreException>(() => OpenAsync());

        Assert.Equal(StoreError.UnsupportedVersion, fault.Error);
        Assert.Contains("99", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Append_RefusesAFormThatWasRaisedMeanwhile()
    {
        var store = await OpenAsync();
        await Neo4jServer.QueryAsync("MATCH (log:Log) SET log.version = 99");
        var fault = await Assert.ThrowsAsync<StoreException>(() => RecordNodesAsync(store));

        Assert.Equal(StoreError.UnsupportedVersion, fault.Error);
        Assert.Equal(0, await NumberAsync("MATCH (n:Company) RETURN count(n)"));
    }

    private static async Task<List<string>> SchemaAsync() =>
        [.. (await Neo4jServer.QueryAsync("SHOW INDEXES YIELD name WHERE name STARTS WITH 'industrygraph' RETURN name ORDER BY name")).Select(row => row[0].As<string>())];

    private static async Task TearDownAsync()
    {
        await Neo4jServer.QueryAsync("MATCH (log:Log) DETACH DELETE log");
        foreach (var row in await Neo4jServer.QueryAsync("SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'industrygraph'"))
        {
            await Neo4jServer.QueryAsync($"DROP CONSTRAINT {row[0].As<string>()}");
        }

        foreach (var name in await SchemaAsync())
        {
            await Neo4jServer.QueryAsync($"DROP INDEX {name}");
        }
    }
}
