using IndustryGraph.Server.Access;
using IndustryGraph.Server.Commands;
using IndustryGraph.Server.Configuration;
using IndustryGraph.Server.Explorer;
using IndustryGraph.Server.Exporting;
using IndustryGraph.Server.Health;
using IndustryGraph.Server.Observing;
using IndustryGraph.Server.Pages;
using IndustryGraph.Storage;

namespace IndustryGraph.Server.Hosting;

/// <summary>A server that is running: a store, a GraphQL host, and the endpoints.</summary>
public sealed class ServerApplication : IAsyncDisposable
{
    private const int SpareThreads = 16;

    private readonly WebApplication _web;
    private readonly IGraphStore _store;

    private ServerApplication(WebApplication web, IGraphStore store)
    {
        _web = web;
        _store = store;
    }

    /// <summary>The addresses that are listened on, with the ports that were found free.</summary>
    public IReadOnlyCollection<string> Urls => [.. _web.Urls];

    /// <summary>The store that is served.</summary>
    public IGraphStore Store => _store;

    /// <summary>Opens the store, records the seed, and listens.</summary>
    /// <param name="commandLine">Settings that win over all others.</param>
    /// <param name="time">The clock of everything.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static async Task<ServerApplication> StartAsync(
        IReadOnlyDictionary<string, string?> commandLine, TimeProvider time, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddServerSources(commandLine);
        var settings = CommonOptions.Checked(builder.Configuration, Listening.Problems);
        builder.WebHost.UseUrls([.. Listening.Urls(builder.Configuration)]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => ConnectionLimits.Set(kestrel, settings.HttpLimits));
        // Requests that reckon keep a thread each. Without spare ones those that come in could not even be turned away.
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Math.Min(settings.HttpLimits.ConcurrentRequests, 1000) + SpareThreads), completions);
        var store = await StoreOpener.OpenAsync(settings, time, cancellation);
        try
        {
            var host = GraphQLHosts.Of(settings, store, time);
            host.AddServices(builder);
            builder.AddAllowedHosts(settings.AllowedHosts);
            builder.AddAllowedOrigins(settings.AllowedOrigins);
            builder.AddAccess(settings.Access, time);
            builder.Services.AddStoreHealth(store.GetRevisionAsync);
            builder.AddTelemetry(time);
            var web = builder.Build();
            // Before anybody's word is taken for another host.
            web.UseHostFiltering();
            web.UseKnownProxies(settings.Access.Proxies);
            web.UseSecurityHeaders();
            web.UseAllowedOrigins(settings.AllowedOrigins);
            web.UseWebSockets(new WebSocketOptions
            {
                KeepAliveInterval = settings.HttpLimits.KeepAlive,
                KeepAliveTimeout = settings.HttpLimits.KeepAlive,
            });
            web.UseGate();
            host.Map(web);
            web.MapHealth();
            web.MapTelemetry();
            web.MapExport(store, time);
            web.MapExplorer(PageBundle.Embedded(ExplorerPage.Name));
            await ListenAsync(web, cancellation);
            await AnnounceAsync(web, store, settings, cancellation);
            return new ServerApplication(web, store);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Until the process is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellation) => _web.WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static async Task ListenAsync(WebApplication web, CancellationToken cancellation)
    {
        try
        {
            await web.StartAsync(cancellation);
        }
        catch (Exception failure) when (failure is IOException or FormatException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            throw new CommandFailure(ExitCode.Address, $"cannot listen on {string.Join(", ", web.Urls)}: {failure.Message} Choose another address with --urls.");
        }
    }

    private static async Task AnnounceAsync(WebApplication web, IGraphStore store, ServerSettings settings, CancellationToken cancellation)
    {
        var revision = await store.GetRevisionAsync(cancellation);
        var where = settings.Store == StoreKind.Embedded ? $"data in {Path.GetFullPath(settings.DataDirectory)}" : settings.Neo4j!.ToString();
        foreach (var url in web.Urls)
        {
            ServerLog.Ready(web.Logger, $"{url}/graphql", where, revision.Sequence);
        }
    }
}
