using Microsoft.Extensions.Caching.Memory;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>
/// Answers to queries, for requests that ask the very same of the same version. An answer of another version than the one
/// asked for is as good as none, and the next takes its place. What is asked once is not kept: most questions never come again,
/// and keeping them would push out those that do.
/// </summary>
/// <param name="bytes">How large it may grow, roughly; 0: nothing is kept.</param>
internal sealed class AnswerCache(long bytes) : IDisposable
{
    // No single answer takes the place of many.
    private const int Share = 32;
    private const int Overhead = 300;
    private const int Remembered = 1 << 18;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    // Hashes of what was asked, each at the place that it gives. What another takes the place of has to be asked once more.
    private readonly int[] _asked = new int[Remembered];
    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = bytes });

    public bool KeepsAny => bytes > 0;

    public Answer? Find(AnswerKey key, object version) =>
        _answers.TryGetValue(key, out Answer? answer) && answer!.Version.Equals(version) ? answer : null;

    /// <summary>Keeps an answer if it was asked for before.</summary>
    public void Keep(AnswerKey key, object version, string hash, string? name, ReadOnlySpan<byte> json, RequestCost cost)
    {
        var size = (long)json.Length + key.Size + Overhead;
        if (size > bytes / Share || !WasAsked(key))
            return;
        using var entry = _answers.CreateEntry(key);
        entry.Value = new Answer(version, hash, name, json.ToArray(), cost);
        entry.Size = size;
        entry.SlidingExpiration = Kept;
    }

    public void Dispose() => _answers.Dispose();

    private bool WasAsked(AnswerKey key)
    {
        var hash = key.GetHashCode();
        ref var asked = ref _asked[hash & (Remembered - 1)];
        var again = asked == hash;
        asked = hash;
        return again;
    }
}
