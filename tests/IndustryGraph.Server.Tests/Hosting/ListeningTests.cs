using IndustryGraph.Api;
using IndustryGraph.Server.Configuration;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Server.Tests.Access;
using Microsoft.Extensions.Configuration;

namespace IndustryGraph.Server.Tests.Hosting;

public sealed class ListeningTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080;http://[::1]:5080;https://127.0.0.2:1")]
    public void Problems_AreNoneWhereOnlyThisMachineCanReachIt(string? urls) => Assert.Empty(Problems(("Urls", urls)));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://+:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://192.168.1.10:5080")]
    [InlineData("http://graph.example:5080")]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081")]
    public void Problems_TellWhatToDoWhereOthersCanReachItAndThereIsNoKey(string urls)
    {
        var problem = Assert.Single(Problems(("Urls", urls)));
        Assert.Contains("industrygraph keys add", problem, StringComparison.Ordinal);
        Assert.Contains("Writing:Enabled", problem, StringComparison.Ordinal);

        Assert.Empty(Problems(("Urls", urls), ("Writing:Enabled", "false")));
        Assert.Empty(Problems(("Urls", urls), ("Writing:Key", "sixteen characters")));
    }

    [Fact]
    public void Problems_AreNoneWithAKeyThatStands()
    {
        using var keys = new TestKeys();
        keys.Add("ed", Role.Editor);
        Assert.Empty(Problems(("Urls", "http://+:8080"), ("Keys:File", keys.Path)));
        keys.Revoke("ed");
        Assert.Single(Problems(("Urls", "http://+:8080"), ("Keys:File", keys.Path)));
    }

    [Fact]
    public void Problems_SeeEndpointsOfKestrelToo() => Assert.Single(Problems(("Kestrel:Endpoints:Public:Url", "http://0.0.0.0:80")));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ftp://127.0.0.1")]
    public void Problems_NameWhatIsNoAddress(string urls) => Assert.Contains(urls, Assert.Single(Problems(("Urls", urls))), StringComparison.Ordinal);

    private static List<string> Problems(params (string Key, string? Value)[] values)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(item => KeyValuePair.Create(item.Key, item.Value)))
            .Build();
        var problems = ServerSettings.Read(configuration, out var settings);
        return [.. problems, .. Listening.Problems(configuration, settings)];
    }
}
