using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>Retracts the claims of a source that its newest edition does not hold any more.</summary>
internal sealed class GoneClaims(IGraphStore store, KeyBook keys)
{
    private const int PageSize = 2000;

    /// <param name="source">The source.</param>
    /// <param name="book">Its name in the book of keys.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="reason">Why.</param>
    /// <param name="dryRun">Whether they are only counted.</param>
    /// <param name="cancellation">Stops it between two pages.</param>
    /// <returns>How many there are.</returns>
    public async ValueTask<long> RetractAsync(
        NodeId source, string book, string actor, string reason, bool dryRun, CancellationToken cancellation)
    {
        // The list is read at one moment, however it changes under way.
        var pin = new Pin(DateOnly.MaxValue, (await store.GetRevisionAsync(cancellation)).At);
        var query = new ClaimQuery(ClaimAnchor.Source) { Anchors = [source.Value] };
        var count = 0L;
        string? after = null;
        while (true)
        {
            var page = (await store.FindClaimsAsync(query, pin, new PageRequest(PageSize, after), cancellation))[0];
            var gone = page.Items.Where(claim => !keys.Has(book, claim.Key)).ToList();
            count += gone.Count;
            if (gone.Count > 0 && !dryRun)
            {
                await store.AppendAsync(
                    new ChangeSet { Closures = [.. gone.Select(claim => new ClaimClosure(claim.Id, null, reason))], Actor = actor, Reason = reason }, cancellation);
            }

            if (!page.HasNext)
            {
                return count;
            }

            after = page.Items[^1].Slug;
        }
    }
}
