using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>
/// Keeps answers, as many as the records in them may be together. The key holds the store, the statement and all its
/// parameters, the resolved pin among them: a write moves the pin that requests resolve to, so an answer is never outdated.
/// </summary>
/// <param name="limit">How many records; 0 to keep nothing.</param>
internal sealed class ResultCache(int limit) : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Math.Max(limit, 1) });

    /// <summary>Null where nothing is kept.</summary>
    public object? KeyOf(string storeId, string cypher, Dictionary<string, object?> parameters) =>
        limit == 0 ? null : (storeId, cypher, JsonSerializer.Serialize(parameters));

    public bool TryGet<T>(object key, [NotNullWhen(true)] out T? result)
        where T : class => _kept.TryGetValue(key, out result) && result is not null;

    /// <param name="key">From <see cref="KeyOf"/>.</param>
    /// <param name="result">What to keep.</param>
    /// <param name="records">How many records are in it.</param>
    public void Keep(object key, object result, int records) =>
        _kept.Set(key, result, new MemoryCacheEntryOptions { Size = records + 1 });

    /// <summary>Keeps nothing of what was kept.</summary>
    public void Clear() => _kept.Clear();

    public void Dispose() => _kept.Dispose();
}
