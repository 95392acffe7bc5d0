using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IndustryGraph.Server.Hosting;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>A server with the seed on a free port of this machine, for the tests of one class.</summary>
public abstract class SeededServer : IAsyncLifetime
{
    /// <summary>The key that writing needs.</summary>
    internal const string Key = "a key for the tests";

    private readonly string _data = Directory.CreateTempSubdirectory("industrygraph-test-").FullName;
    private ServerApplication? _server;

    internal HttpClient Client { get; private set; } = new();

    /// <summary>Which store and host.</summary>
    protected abstract IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Why these cannot run here; null where they can.</summary>
    public virtual string? Missing => null;

    /// <summary>Does what has to be done in the data directory before the server starts.</summary>
    protected virtual Task PrepareAsync(string directory, TimeProvider time) => Task.CompletedTask;

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        var time = new FixedTime("2025-09-15T12:00:00Z");
        await PrepareAsync(_data, time);
        var settings = new Dictionary<string, string?>(Settings)
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Storage:Directory"] = _data,
            ["Writing:Key"] = Key,
            ["Logging:LogLevel:Default"] = "Warning",
        };
        _server = await ServerApplication.StartAsync(settings, time, CancellationToken.None);
        Client = new HttpClient { BaseAddress = new Uri(_server.Urls.Single()) };
        Client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    internal async Task<JsonElement> SendAsync(string query, object? variables = null, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using var response = await Client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}

/// <summary>The pair that needs nothing: the built-in engine over the embedded store.</summary>
public sealed class BuiltInOverEmbedded : SeededServer
{
    protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();
}
