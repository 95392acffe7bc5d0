using IndustryGraph.Server.Hosting;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>A server of its own settings, for one test.</summary>
internal sealed class StartedServer : IAsyncDisposable
{
    private readonly ServerApplication _server;
    private readonly DirectoryInfo _data;

    private StartedServer(ServerApplication server, DirectoryInfo data)
    {
        _server = server;
        _data = data;
        Client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
    }

    public HttpClient Client { get; }

    /// <param name="settings">Which store and host, and what else is to be.</param>
    /// <param name="time">Null for a clock that stands still.</param>
    public static async Task<StartedServer> StartAsync(IReadOnlyDictionary<string, string?> settings, TimeProvider? time = null)
    {
        var data = Directory.CreateTempSubdirectory("industrygraph-test-");
        return new StartedServer(await SeededServer.StartAsync(settings, data.FullName, time), data);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
