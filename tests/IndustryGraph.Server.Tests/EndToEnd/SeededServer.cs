using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Storage.Tests;
using Xunit.Sdk;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>A server with the seed on a free port of this machine, for the tests of one class.</summary>
public abstract class SeededServer : IAsyncLifetime
{
    /// <summary>The key that writing needs.</summary>
    internal const string Key = "a key for the tests";

    private static readonly FixedTime Clock = new("2025-09-15T12:00:00Z");

    private string? _data;
    private ServerApplication? _server;

    internal HttpClient Client { get; private set; } = null!;

    /// <summary>Which store and host.</summary>
    internal abstract IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Why these cannot run here; null where they can.</summary>
    internal virtual string? Missing => null;

    /// <summary>Whether HotChocolate is the host, whose errors of validation have sentences of their own.</summary>
    internal bool IsHotChocolate => Settings.GetValueOrDefault("GraphQL:Host") == "HotChocolate";

    /// <summary>Does what has to be done in the data directory before the server starts.</summary>
    protected virtual Task PrepareAsync(string directory, TimeProvider time) => Task.CompletedTask;

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            throw SkipException.ForSkip(Missing);
        }

        if (Settings.GetValueOrDefault("Storage:Kind") == "Neo4j")
        {
            await Neo4jServer.WipeAsync();
        }

        _data = Directory.CreateTempSubdirectory("industrygraph-test-").FullName;
        await PrepareAsync(_data, Clock);
        _server = await StartAsync(Settings, _data);
        Client = new HttpClient { BaseAddress = new Uri(_server.Urls.Single()) };
        Client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
    }

    public async Task DisposeAsync()
    {
        if (_server is null)
        {
            return;
        }

        Client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_data!, recursive: true);
    }

    /// <summary>A server of these settings.</summary>
    /// <param name="settings">Which store and host, and what else is to be.</param>
    /// <param name="data">The directory of the embedded store.</param>
    /// <param name="time">Null for a clock that stands still.</param>
    internal static Task<ServerApplication> StartAsync(IReadOnlyDictionary<string, string?> settings, string data, TimeProvider? time = null) => ServerApplication.StartAsync(
        new Dictionary<string, string?>(settings)
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Storage:Directory"] = data,
            ["Writing:Key"] = Key,
            ["Logging:LogLevel:Default"] = "Warning",
        },
        time ?? Clock,
        CancellationToken.None);

    internal async Task<JsonElement> SendAsync(string query, object? variables = null, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using var response = await Client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
