using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>What one commit changed, read when it is first asked for, and once.</summary>
/// <param name="store">Where it is read.</param>
/// <param name="entries">All of its entries, in order.</param>
/// <param name="day">The day that the world is read at.</param>
internal sealed class CommitChanges(IGraphStore store, IReadOnlyList<LogEntry> entries, DateOnly day)
{
    private readonly Lock _beginning = new();
    private Task<IReadOnlyList<ChangedRelationship>>? _reading;

    /// <summary>The number of its last entry.</summary>
    public long Last => entries[^1].Sequence;

    /// <summary>Where the world reads as the commit left it.</summary>
    public Pin After { get; } = new(day, entries[0].RecordedAt);

    /// <summary>Where it reads as it was before.</summary>
    public Pin Before { get; } = new(day, new Instant(entries[0].RecordedAt.Ticks - 1));

    /// <summary>The relationships that it touched, in the order of their last entries and then of their ids.</summary>
    /// <param name="cancellation">Ends the waiting; what others wait for as well is read all the same.</param>
    public ValueTask<IReadOnlyList<ChangedRelationship>> RelationshipsAsync(CancellationToken cancellation)
    {
        Task<IReadOnlyList<ChangedRelationship>> reading;
        lock (_beginning)
        {
            reading = _reading is null or { IsFaulted: true } ? _reading = Task.Run(ReadAsync, CancellationToken.None) : _reading;
        }

        return new(reading.IsCompleted ? reading : reading.WaitAsync(cancellation));
    }

    private async Task<IReadOnlyList<ChangedRelationship>> ReadAsync()
    {
        var touched = new Dictionary<string, LogEntry>();
        await AddClaimsAsync(touched);
        foreach (var merge in entries.Where(entry => entry.Kind is ChangeKind.NodesMerged or ChangeKind.NodesUnmerged))
        {
            await AddMergedAsync(merge, touched);
        }

        string[] slugs = [.. touched.Keys];
        var then = await store.GetAsync(slugs, Before, CancellationToken.None);
        var now = await store.GetAsync(slugs, After, CancellationToken.None);
        // A slug that a merge redirected answers as another relationship, which is told of under its own.
        return [.. slugs
            .Select((slug, i) => new ChangedRelationship(touched[slug], Own(then[i], slug), Own(now[i], slug)))
            .Where(change => change.Before is not null || change.After is not null)
            .OrderBy(change => change.Entry.Sequence)
            .ThenBy(change => (change.After ?? change.Before)!.Id)];
    }

    private static Relationship? Own(GraphRecord? record, string slug) => record is Relationship relationship && relationship.Slug == slug ? relationship : null;

    private async ValueTask AddClaimsAsync(Dictionary<string, LogEntry> touched)
    {
        var recorded = entries.Where(entry => entry.Kind is ChangeKind.ClaimRecorded or ChangeKind.ClaimRetracted).ToList();
        var claims = await store.GetAsync([.. recorded.Select(entry => entry.Slug)], After, CancellationToken.None);
        for (var i = 0; i < recorded.Count; i++)
        {
            if (claims[i] is Claim { Subject: RelationshipKey key })
            {
                touched[key.Id.Value] = recorded[i];
            }
        }
    }

    // Whatever reads differently around the company that went and the one that stayed.
    private async ValueTask AddMergedAsync(LogEntry merge, Dictionary<string, LogEntry> touched)
    {
        var around = new List<Dictionary<string, RelationshipState>>();
        var stayed = (await store.GetAsync([merge.Slug], merge.Kind == ChangeKind.NodesMerged ? After : Before, CancellationToken.None))[0];
        NodeId[] anchors = [new NodeId(merge.Slug), .. stayed is null ? [] : new[] { new NodeId(stayed.Slug) }];
        foreach (var pin in new[] { Before, After })
        {
            var pages = await store.FindRelationshipsAsync(new RelationshipQuery(RelationshipCriteria.Any) { Anchors = anchors }, pin, PageRequest.All, CancellationToken.None);
            around.Add(pages.SelectMany(page => page.Items).DistinctBy(item => item.Id).ToDictionary(item => item.Slug, item => item.State));
        }

        foreach (var slug in around[0].Keys.Union(around[1].Keys))
        {
            if (around[0].GetValueOrDefault(slug) != around[1].GetValueOrDefault(slug))
            {
                touched[slug] = merge;
            }
        }
    }
}
