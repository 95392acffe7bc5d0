using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>
/// A database over the driver. Reads go to any member of a cluster, writes to its leader, both in transactions that the
/// driver repeats where the failure passes; bookmarks let every read see all writes and reads of this process before it.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    // Statements that nobody waits for any more do not run on for ever.
    private static readonly TimeSpan LongestRead = TimeSpan.FromMinutes(1);

    private readonly IDriver _driver;
    private readonly Action<SessionConfigBuilder> _reading;
    private readonly Action<SessionConfigBuilder> _writing;

    public Database(Neo4jStoreOptions options)
    {
        var token = options.User is { } user ? AuthTokens.Basic(user, options.Password ?? "") : AuthTokens.None;
        _driver = GraphDatabase.Driver(options.Uri, token, config => config
            .WithMaxTransactionRetryTime(options.RetryTime)
            .WithConnectionTimeout(TimeSpan.FromSeconds(5))
            .WithConnectionAcquisitionTimeout(TimeSpan.FromSeconds(15))
            .WithUserAgent("IndustryGraph/" + typeof(Database).Assembly.GetName().Version)
            .WithTelemetryDisabled()
            .WithNotificationsDisabled());
        var bookmarks = GraphDatabase.BookmarkManagerFactory.NewBookmarkManager();
        Action<SessionConfigBuilder> Mode(AccessMode mode) => session =>
        {
            session.WithDefaultAccessMode(mode).WithBookmarkManager(bookmarks);
            if (options.Database is { } name)
            {
                session.WithDatabase(name);
            }
        };
        (_reading, _writing) = (Mode(AccessMode.Read), Mode(AccessMode.Write));
    }

    /// <summary>What the server calls itself, such as Neo4j/5.13.0. Asks it.</summary>
    /// <exception cref="StoreException">It cannot be reached.</exception>
    public Task<string> GetServerAsync(CancellationToken cancellation) =>
        TranslatedAsync(async () => (await _driver.GetServerInfoAsync().ConfigureAwait(false)).Agent, cancellation);

    /// <summary>Runs a reading transaction.</summary>
    /// <param name="work">May run several times.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <exception cref="StoreException">It failed, and repeating did not help.</exception>
    public Task<T> ReadAsync<T>(Func<Statements, Task<T>> work, CancellationToken cancellation) => TranslatedAsync(
        async () =>
        {
            var session = _driver.AsyncSession(_reading);
            await using (session.ConfigureAwait(false))
            {
                return await session
                    .ExecuteReadAsync(transaction => work(new Statements(transaction)), options => options.WithTimeout(LongestRead))
                    .ConfigureAwait(false);
            }
        },
        cancellation);

    /// <summary>Reads from the member that is written to, whose log is never behind.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public Task<T> ReadFromLeaderAsync<T>(Func<Statements, Task<T>> work, CancellationToken cancellation) =>
        WriteAsync(work, cancellation);

    /// <summary>Runs a writing transaction. Once begun it is not cancelled, as its outcome would not be known.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public Task<T> WriteAsync<T>(Func<Statements, Task<T>> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return TranslatedAsync(
            async () =>
            {
                var session = _driver.AsyncSession(_writing);
                await using (session.ConfigureAwait(false))
                {
                    return await session.ExecuteWriteAsync(transaction => work(new Statements(transaction))).ConfigureAwait(false);
                }
            },
            CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private static async Task<T> TranslatedAsync<T>(Func<Task<T>> run, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return await run().WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (DriverFault.Of(exception) is { } fault)
        {
            throw fault;
        }
    }
}
