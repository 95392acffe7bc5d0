using System.Net;
using System.Text.Json;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Server.Tests.Several;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Server.Tests.Faults;

/// <summary>A disk that is full below a server that runs, on every host.</summary>
public abstract class FullDiskSuite(SeededServer server)
{
    private const string Count = "{ statistics { claims } }";

    [Fact]
    public async Task Write_OnAFullDiskIsRefusedReadingGoesOnAndWritingAgainOnceThereIsRoom()
    {
        using var disk = SmallDisk.Make(8 << 20);
        await using var started = await SeededServer.StartAsync(server.Settings, disk.Path);
        using var client = new GraphClient(new Uri(started.Urls.Single()));
        var before = (await client.AskAsync(Count)).GetProperty("data").GetRawText();
        disk.Fill();
        var refused = (await WriteAsync(client)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
        var during = (await client.AskAsync(Count)).GetProperty("data").GetRawText();
        using var ready = await client.Http.GetAsync("/health/ready");
        disk.MakeRoom();
        var written = await WriteAsync(client);

        Assert.Equal("UNAVAILABLE", refused);
        Assert.Equal((before, HttpStatusCode.OK), (during, ready.StatusCode));
        Assert.Equal("""{"recorded":60,"problems":[]}""", written.GetProperty("data").GetProperty("importClaims").GetRawText());
        Assert.NotEqual(before, (await client.AskAsync(Count)).GetProperty("data").GetRawText());
    }

    // More than fits into what the store's files hold already; the same key each time, for nothing of it was recorded.
    private static Task<JsonElement> WriteAsync(GraphClient client)
    {
        var claims = string.Join(' ', Enumerable.Range(0, 60).Select(i =>
            $"{{key: \"{i}\", stage: TALKS, statement: \"{new string('x', 1400)}\", subject: {{relationship: {{type: SUPPLIES, from: {{name: \"Full one\"}}, to: {{name: \"Full two\"}}}}}}}}"));
        return client.AskAsync(
            $"mutation {{ importClaims(input: {{source: {{id: \"full\", title: \"Full\"}}, createMissing: true, idempotencyKey: \"full\", claims: [{claims}]}}) {{ recorded problems {{ message }} }} }}",
            SeededServer.Key);
    }
}

public sealed class BuiltInFullDiskTests(BuiltInOverEmbedded server) : FullDiskSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateFullDiskTests(HotChocolateOverEmbedded server) : FullDiskSuite(server), IClassFixture<HotChocolateOverEmbedded>;
