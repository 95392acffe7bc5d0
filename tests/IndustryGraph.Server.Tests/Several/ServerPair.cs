using IndustryGraph.Server.Hosting;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Storage.Tests;
using Xunit.Sdk;

namespace IndustryGraph.Server.Tests.Several;

/// <summary>Two servers over one Neo4j database with the seed, and nginx before them.</summary>
public abstract class ServerPair : IAsyncLifetime
{
    private readonly List<ServerApplication> _servers = [];
    private Nginx? _nginx;

    /// <summary>Which GraphQL host each has.</summary>
    internal abstract IReadOnlyList<IReadOnlyDictionary<string, string?>> Hosts { get; }

    internal GraphClient One { get; private set; } = null!;

    internal GraphClient Other { get; private set; } = null!;

    /// <summary>Asks one of them.</summary>
    internal GraphClient Either { get; private set; } = null!;

    internal Nginx Nginx => _nginx!;

    public async Task InitializeAsync()
    {
        var hotChocolate = Hosts.Any(host => host == Parts.HotChocolate) ? Parts.WithoutHotChocolate : null;
        if ((hotChocolate ?? Parts.WithoutNeo4j ?? Nginx.Missing) is { } reason)
        {
            throw SkipException.ForSkip(reason);
        }

        await Neo4jServer.WipeAsync();
        foreach (var host in Hosts)
        {
            _servers.Add(await ServerApplication.StartAsync(SettingsOf(host), TimeProvider.System, CancellationToken.None));
        }

        var addresses = _servers.ConvertAll(server => new Uri(server.Urls.Single()));
        _nginx = await Nginx.StartAsync(addresses[0], addresses[1]);
        (One, Other, Either) = (new GraphClient(addresses[0]), new GraphClient(addresses[1]), new GraphClient(_nginx.Address));
    }

    public async Task DisposeAsync()
    {
        if (_nginx is not null)
        {
            One.Dispose();
            Other.Dispose();
            Either.Dispose();
            await _nginx.DisposeAsync();
        }

        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    internal static Dictionary<string, string?> SettingsOf(IReadOnlyDictionary<string, string?> host) => new([.. host, .. Parts.Neo4j])
    {
        ["Urls"] = "http://127.0.0.1:0",
        ["Writing:Key"] = SeededServer.Key,
        ["Proxies:Known"] = "127.0.0.1",
        ["Logging:LogLevel:Default"] = "Warning",
    };
}

public sealed class BuiltInPair : ServerPair
{
    internal override IReadOnlyList<IReadOnlyDictionary<string, string?>> Hosts { get; } = [Parts.BuiltIn, Parts.BuiltIn];
}

public sealed class HotChocolatePair : ServerPair
{
    internal override IReadOnlyList<IReadOnlyDictionary<string, string?>> Hosts { get; } = [Parts.HotChocolate, Parts.HotChocolate];
}

/// <summary>As while a deployment goes from one host to the other.</summary>
public sealed class MixedPair : ServerPair
{
    internal override IReadOnlyList<IReadOnlyDictionary<string, string?>> Hosts { get; } = [Parts.BuiltIn, Parts.HotChocolate];
}
