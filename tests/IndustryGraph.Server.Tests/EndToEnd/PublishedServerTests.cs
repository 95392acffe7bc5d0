using System.Text.Json;

namespace IndustryGraph.Server.Tests.EndToEnd;

public sealed class PublishedServerTests(PublishedServer published) : IClassFixture<PublishedServer>, IDisposable
{
    private const string Question = "{ company(by: {name: \"Toyota\"}) { suppliers { nodes { name } } } statistics { claims lastChange } }";

    private readonly string _data = Directory.CreateTempSubdirectory("industrygraph-test-").FullName;

    [Fact]
    public async Task Serve_KilledAndStartedAgainAnswersTheSame()
    {
        JsonElement before;
        using (var first = await published.StartAsync(_data))
        {
            before = await first.SendAsync(Question);
            await first.KillAsync();
        }

        using var second = await published.StartAsync(_data);
        var after = await second.SendAsync(Question);

        Assert.Equal("LG Energy Solution", before.GetProperty("data").GetProperty("company").GetProperty("suppliers").GetProperty("nodes")[0].GetProperty("name").GetString());
        // The moment of the last change is in it: the seed was found there, not recorded again.
        Assert.Equal(before.GetProperty("data").GetRawText(), after.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Serve_KilledWhileItRecordsTheSeedStartsWithAllOfIt()
    {
        for (var delay = 100; delay <= 900; delay += 200)
        {
            var data = Path.Combine(_data, $"killed-{delay}");
            var start = new System.Diagnostics.ProcessStartInfo(published.Executable, ["--urls", "http://127.0.0.1:0", "--data", data]) { RedirectStandardOutput = true };
            using var process = System.Diagnostics.Process.Start(start)!;
            // Not a wait for something to have happened: any moment of the start will do.
            process.WaitForExit(delay);
            process.Kill();
            await process.WaitForExitAsync();

            using var server = await published.StartAsync(data);
            var answer = await server.SendAsync("{ statistics { companies claims } }");

            Assert.True(answer.GetProperty("data").GetProperty("statistics").GetProperty("claims").GetInt32() > 100, answer.ToString());
        }
    }

    [Fact]
    public async Task Serve_RefusesADataDirectoryInUse()
    {
        using var first = await published.StartAsync(_data);

        var (code, output) = await PublishedServer.RunAsync(published.Executable, ["--urls", "http://127.0.0.1:0", "--data", _data], input: null);

        Assert.Equal(3, code);
        Assert.StartsWith("industrygraph: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_AnswersWithoutAServer()
    {
        var (code, output) = await PublishedServer.RunAsync(published.Executable, ["query", "--data", _data, "-"], Question);

        Assert.Equal(0, code);
        Assert.Contains("LG Energy Solution", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_WithErrorsSaysWhereAndExitsWithOne()
    {
        var (code, output) = await PublishedServer.RunAsync(published.Executable, ["query", "--data", _data, "-"], "{ nonsense }");

        Assert.Equal(1, code);
        Assert.Contains("\"line\": 1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_PrintsTheSdl()
    {
        var (code, output) = await PublishedServer.RunAsync(published.Executable, ["schema"], input: null);

        Assert.Equal(0, code);
        Assert.Contains("type Query {", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "--nonsense")]
    [InlineData("query", "/no/such/file.graphql")]
    public async Task Usage_IsASentenceAndExitsWithTwo(params string[] arguments)
    {
        var (code, output) = await PublishedServer.RunAsync(published.Executable, arguments, input: null);

        Assert.Equal(2, code);
        Assert.StartsWith("industrygraph: ", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
