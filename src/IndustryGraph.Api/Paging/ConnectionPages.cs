using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>Reads the pages of many lists at once, and only once.</summary>
/// <param name="load">Asks the store: a page for each list.</param>
/// <param name="page">Which page. Counts come along where they were foreseen.</param>
internal sealed class ConnectionPages(Func<PageRequest, CancellationToken, ValueTask<IReadOnlyList<Page<GraphRecord>>>> load, PageRequest page)
{
    private readonly Lock _gate = new();
    private Task<IReadOnlyList<Page<GraphRecord>>>? _pages;
    private Task<IReadOnlyList<Page<GraphRecord>>>? _counts;

    public Task<IReadOnlyList<Page<GraphRecord>>> LoadAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return _pages ??= load(page, cancellation).AsTask();
        }
    }

    public async ValueTask<IReadOnlyList<ListCounts>> CountAsync(CancellationToken cancellation)
    {
        Task<IReadOnlyList<Page<GraphRecord>>> counted;
        lock (_gate)
        {
            counted = page.Count && _pages is not null
                ? _pages
                : _counts ??= load(PageRequest.CountOnly, cancellation).AsTask();
        }

        return [.. (await counted).Select(list => list.Counts!.Value)];
    }
}
