using Microsoft.Extensions.Caching.Memory;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>
/// Answers to queries, for requests that ask the very same of the same version. An answer of another version than the one
/// asked for is as good as none, and the next takes its place.
/// </summary>
/// <param name="bytes">How large it may grow, roughly; 0: nothing is kept.</param>
internal sealed class AnswerCache(long bytes) : IDisposable
{
    // No single answer takes the place of many.
    private const int Share = 32;
    private const int Overhead = 300;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = bytes });

    public bool KeepsAny => bytes > 0;

    public Answer? Find(AnswerKey key, object version) =>
        _answers.TryGetValue(key, out Answer? answer) && answer!.Version.Equals(version) ? answer : null;

    public void Keep(AnswerKey key, object version, string hash, string? name, ReadOnlySpan<byte> json, RequestCost cost)
    {
        var size = (long)json.Length + key.Size + Overhead;
        if (size > bytes / Share)
            return;
        using var entry = _answers.CreateEntry(key);
        entry.Value = new Answer(version, hash, name, json.ToArray(), cost);
        entry.Size = size;
        entry.SlidingExpiration = Kept;
    }

    public void Dispose() => _answers.Dispose();
}
