using System.Net;
using IndustryGraph.Server.Tests.EndToEnd;

namespace IndustryGraph.Server.Tests.Exchange;

/// <summary><c>GET /export</c> on every store and host.</summary>
public abstract class ExportEndpointSuite(SeededServer server)
{
    [Theory]
    [InlineData("csv", "text/csv", "from,from.id,")]
    [InlineData("jsonl", "application/x-ndjson", "{\"industrygraph\":{\"format\":1,\"contents\":\"history\"")]
    [InlineData("graphml", "application/graphml+xml", "<?xml")]
    [InlineData("jsonld", "application/ld+json", "{\"@context\":")]
    [InlineData("turtle", "text/turtle", "@prefix ig:")]
    [InlineData("cypher", "text/plain", "CREATE CONSTRAINT")]
    [InlineData("ftm", "application/x-ndjson", "{\"id\":\"apple\",\"schema\":\"Company\"")]
    public async Task Get_StreamsEveryFormat(string format, string mediaType, string beginning)
    {
        using var response = await server.Client.GetAsync($"/export?format={format}");
        Assert.Equal((HttpStatusCode.OK, mediaType), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith(beginning, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TakesFiltersRootsAndPins()
    {
        var around = await server.Client.GetStringAsync("/export?format=graphml&root=toyota&hops=1");
        Assert.Contains("<node id=\"lg-energy-solution\">", around, StringComparison.Ordinal);
        Assert.DoesNotContain("<node id=\"apple\">", around, StringComparison.Ordinal);
        var before = await server.Client.GetStringAsync("/export?format=csv&type=SUPPLIES&minStage=SIGNED&knownAt=2020-01-01T00:00:00Z");
        Assert.Single(before.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("format=xls", "format is 'xls'")]
    [InlineData("formt=csv", "no parameter 'formt'")]
    [InlineData("root=nobody&format=csv", "nobody")]
    [InlineData("stage=SIGNED&minStage=SIGNED&format=csv", "not both")]
    [InlineData("validAt=yesterday", "validAt is 'yesterday'")]
    public async Task Get_TellsWhatIsWrong(string query, string told)
    {
        using var response = await server.Client.GetAsync("/export?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(told, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

public sealed class BuiltInOverEmbeddedExportTests(BuiltInOverEmbedded server) : ExportEndpointSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedExportTests(HotChocolateOverEmbedded server) : ExportEndpointSuite(server), IClassFixture<HotChocolateOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jExportTests(BuiltInOverNeo4j server) : ExportEndpointSuite(server), IClassFixture<BuiltInOverNeo4j>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jExportTests(HotChocolateOverNeo4j server) : ExportEndpointSuite(server), IClassFixture<HotChocolateOverNeo4j>;
