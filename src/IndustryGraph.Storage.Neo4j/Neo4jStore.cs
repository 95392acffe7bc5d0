using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>
/// A store in a Neo4j database, which other processes and tools may use too. Neo4j looks up the ranges of both clocks, filters,
/// orders and cuts pages: one statement for each call, whatever the size of its batch.
/// </summary>
public sealed class Neo4jStore : IGraphStore
{
    private readonly Neo4jStoreOptions _options;
    private readonly Database _database;
    private readonly Revisions _revisions;
    private readonly ResultCache _cache;
    private readonly PinnedReader _reader;
    private readonly SemaphoreSlim _writing = new(1);

    private Neo4jStore(Neo4jStoreOptions options)
    {
        _options = options;
        _database = new Database(options);
        _revisions = new Revisions(_database, options);
        _cache = new ResultCache(options.CacheEntries);
        _reader = new PinnedReader(_database, _revisions, _cache);
    }

    /// <summary>Waits for the database, brings its form to the version of this program, and opens it.</summary>
    /// <exception cref="StoreException">
    /// Unavailable where it cannot be reached in time or refuses the user; UnsupportedVersion where a newer program wrote it or the
    /// server is too old.
    /// </exception>
    public static async ValueTask<Neo4jStore> OpenAsync(Neo4jStoreOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var store = new Neo4jStore(options);
        try
        {
            await Patience.UntilReadyAsync(options, () => Migrator.RunAsync(store._database, cancellation), cancellation).ConfigureAwait(false);
            return store;
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _revisions.Dispose();
        await _database.DisposeAsync().ConfigureAwait(false);
        _cache.Dispose();
        _writing.Dispose();
    }

    public ValueTask<Revision> GetRevisionAsync(CancellationToken cancellation) => _revisions.GetAsync(cancellation);

    public ValueTask<Revision> WaitAsync(long after, CancellationToken cancellation) => _revisions.WaitAsync(after, cancellation);

    public async ValueTask<Commit> AppendAsync(ChangeSet changes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        // Within the process writers wait here, not each on a connection of its own.
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var commit = await _database.WriteAsync(new Appender(changes, _options.TimeProvider).RunAsync, cancellation).ConfigureAwait(false);
            _revisions.Observe(commit.Revision);
            return commit;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// What this process keeps of answers goes too; other servers over the database keep theirs until they are restarted. The
    /// transaction logs of Neo4j hold the text until they are pruned: docs/security.md.
    /// </remarks>
    public async ValueTask<Revision?> EraseAsync(Erasure erasure, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(erasure);
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var revision = await _database.WriteAsync(new Eraser(erasure, _options.TimeProvider).RunAsync, cancellation).ConfigureAwait(false);
            _cache.Clear();
            if (revision is { } moved)
            {
                _revisions.Observe(moved);
            }

            return revision;
        }
        finally
        {
            _writing.Release();
        }
    }

    public async ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long after, int limit, CancellationToken cancellation) =>
        await LogReader.RunAsync(_database, after, limit, cancellation).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<GraphRecord?>> GetAsync(IReadOnlyList<string> slugs, Pin pin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(slugs);
        return await RecordReader.RunAsync(_reader, slugs, pin, cancellation).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<Page<Node>>> FindNodesAsync(
        IReadOnlyList<NodeQuery> queries, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(page);
        return await NodeSearch.RunAsync(_reader, queries, pin, page, cancellation).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<Page<Relationship>>> FindRelationshipsAsync(
        RelationshipQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(page);
        return await RelationshipSearch.RunAsync(_reader, query, pin, page, cancellation).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<Page<Fact>>> FindFactsAsync(
        FactQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(page);
        return await FactSearch.RunAsync(_reader, query, pin, page, cancellation).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<Page<Claim>>> FindClaimsAsync(
        ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(page);
        return await ClaimSearch.RunAsync(_reader, query, pin, page, cancellation).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<Claim?>> FindClaimsByKeyAsync(
        NodeId source, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return await ClaimKeys.RunAsync(_database, source, keys, cancellation).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<IReadOnlyList<NameCandidate>>> FindNamesAsync(
        NameQuery query, Pin pin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await NameSearch.RunAsync(_reader, query, pin, cancellation).ConfigureAwait(false);
    }
}
