using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IndustryGraph.Model;
using IndustryGraph.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace IndustryGraph.Api;

/// <summary>
/// Keeps answers that were worked out whole, so that the second page does not work out the first again. An answer at a pin is
/// the same for ever but for what is erased, so one is good as long as nothing is written; they are kept for a minute after they
/// were last asked for, as many as the items in them may be together. Safe for use by many threads at once.
/// </summary>
internal sealed class AnswerCache : IDisposable
{
    private const int Items = 200_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private static readonly ConditionalWeakTable<IGraphStore, AnswerCache> OfStores = [];

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = Items });

    /// <summary>That of a store: it goes when the store does.</summary>
    public static AnswerCache Of(IGraphStore store) => OfStores.GetOrCreateValue(store);

    /// <param name="list">Tells field, anchor and arguments.</param>
    /// <param name="pin">When.</param>
    /// <param name="revision">How far the log had come when the request began.</param>
    /// <param name="answer">What was kept.</param>
    public bool TryGet<T>(ulong list, Pin pin, Revision revision, [MaybeNullWhen(false)] out T answer) => _answers.TryGetValue((list, pin, revision), out answer);

    /// <param name="list">Tells field, anchor and arguments.</param>
    /// <param name="pin">When.</param>
    /// <param name="revision">How far the log had come when the request began.</param>
    /// <param name="answer">What to keep.</param>
    /// <param name="items">How many items are in it.</param>
    public void Keep<T>(ulong list, Pin pin, Revision revision, T answer, int items) =>
        _answers.Set((list, pin, revision), answer, new MemoryCacheEntryOptions { Size = items + 1, SlidingExpiration = Kept });

    public void Dispose() => _answers.Dispose();
}
