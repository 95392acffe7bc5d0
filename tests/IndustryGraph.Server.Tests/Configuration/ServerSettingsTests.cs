using IndustryGraph.Server.Access;
using IndustryGraph.Server.Commands;
using IndustryGraph.Server.Configuration;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Server.Tests.EndToEnd;
using Microsoft.Extensions.Configuration;

namespace IndustryGraph.Server.Tests;

public sealed class ServerSettingsTests
{
    [Fact]
    public async Task Start_TellsEveryMistakeAtOnce()
    {
        var failure = await Assert.ThrowsAsync<CommandFailure>(() => ServerApplication.StartAsync(
            new Dictionary<string, string?>
            {
                ["Urls"] = "http://0.0.0.0:5080;nonsense",
                ["Storage:Kind"] = "Tape",
                ["Limits:Tokens"] = "0",
                ["Limits:Token"] = "7",
                ["Writing:Key"] = "short",
                ["Reading:Open"] = "perhaps",
                ["Jwt:Authority"] = "http://issuer.example",
                ["Rates:Burst"] = "-1",
                ["Proxies:Known"] = "my-proxy",
                ["Cors:Origins"] = "ide.example",
                ["AllowedHosts"] = "http://graph.example",
            },
            new FixedTime("2025-09-15T12:00:00Z"), CancellationToken.None));

        Assert.All(
            [
                "'nonsense'", "Storage:Kind", "Limits:Tokens is '0'", "no setting Limits:Token;", "Writing:Key", "Reading:Open", "Jwt:Authority", "Jwt:Audience",
                "Rates:Burst", "Proxies:Known", "Cors:Origins", "AllowedHosts",
            ],
            told => Assert.Contains(told, failure.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("short", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Writing:Enabled", "false", "Writing:Key", "sixteen characters", "take one of them away")]
    [InlineData("Jwt:KeyFile", "/nowhere/key.pem", "Jwt:Audience", "x", "/nowhere/key.pem")]
    [InlineData("Jwt:Audience", "x", "Jwt:Issuer", "y", "exactly one")]
    [InlineData("Reading:Opne", "true", "Urls", "http://127.0.0.1:1", "Reading:Opne")]
    public void Read_TellsWhatDoesNotGoTogether(string key, string value, string other, string otherValue, string told)
    {
        var problems = Read(out _, (key, value), (other, otherValue));

        Assert.Contains(problems, problem => problem.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_LetsEverybodyReadAndLimitsNobodyByDefault()
    {
        Assert.Empty(Read(out var settings));
        Assert.Equal(new AccessSettings { KeyFile = Path.Combine("data", "keys.json"), Proxies = settings.Access.Proxies }, settings.Access);
        Assert.Empty(settings.Access.Proxies);
    }

    [Fact]
    public void Read_TakesRatesWithAMinuteSavedUp()
    {
        Assert.Empty(Read(out var settings, ("Rates:PointsPerSecond", "50"), ("Rates:StrangerPointsPerSecond", "5"), ("Rates:StrangerBurst", "7")));
        Assert.Equal((50, 3000, 5, 7), (settings.Access.CallerRate!.PointsPerSecond, settings.Access.CallerRate.Burst, settings.Access.StrangerRate!.PointsPerSecond, settings.Access.StrangerRate.Burst));
    }

    private static IReadOnlyList<string> Read(out ServerSettings settings, params (string Key, string Value)[] values) => ServerSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(item => KeyValuePair.Create(item.Key, (string?)item.Value))).Build(), out settings);
}
