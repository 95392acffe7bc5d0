using IndustryGraph.Abuse;
using IndustryGraph.Server.Tests.EndToEnd;

namespace IndustryGraph.Server.Tests.Limits;

/// <summary>Every attack of bench/IndustryGraph.Abuse that needs neither many connections nor time to pass.</summary>
public abstract class AbuseSuite(SeededServer server)
{
    public static TheoryData<string> Names() => [.. Attacks.All.Where(attack => !attack.IsLong).Select(attack => attack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Attack_IsStopped(string name)
    {
        var attack = Attacks.All.Single(attack => attack.Name == name);
        Assert.Equal(attack.StoppedBy, await attack.RunAsync(new Uri(server.Client.BaseAddress!, "/graphql"), CancellationToken.None));
    }
}

public sealed class BuiltInOverEmbeddedAbuseTests(BuiltInOverEmbedded server) : AbuseSuite(server), IClassFixture<BuiltInOverEmbedded>;
