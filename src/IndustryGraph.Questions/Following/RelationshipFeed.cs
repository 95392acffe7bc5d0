using System.Runtime.CompilerServices;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Follows the log and tells each relationship that a commit changed, once for each commit, if it fits the criteria
/// before or after. Nothing is kept between commits, so a feed can be taken up anywhere: no event is missed and none
/// comes twice.
/// </summary>
public sealed class RelationshipFeed(IGraphStore store, RelationshipCriteria criteria, TimeProvider time)
{
    private const int Batch = 1000;

    /// <summary>Events after a position, for as long as they are asked for.</summary>
    public async IAsyncEnumerable<RelationshipEvent> FollowAsync(FeedPosition from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = from.LogAfter; ;)
        {
            await store.WaitAsync(after, cancellation);
            foreach (var commit in await ReadCommitsAsync(after, cancellation))
            {
                foreach (var item in await EventsAsync(commit, cancellation))
                {
                    if (!from.Covers(item))
                    {
                        yield return item;
                    }
                }

                after = commit[^1].Sequence;
            }
        }
    }

    // Whole commits: the last one of a batch may go on in the next.
    private async ValueTask<IReadOnlyList<List<LogEntry>>> ReadCommitsAsync(long after, CancellationToken cancellation)
    {
        for (var limit = Batch; ; limit *= 10)
        {
            var entries = await store.ReadLogAsync(after, limit, cancellation);
            var commits = entries.GroupBy(entry => entry.RecordedAt).Select(group => group.ToList()).ToList();
            if (entries.Count < limit)
            {
                return commits;
            }

            if (commits.Count > 1)
            {
                return commits[..^1];
            }
        }
    }

    private async ValueTask<IReadOnlyList<RelationshipEvent>> EventsAsync(List<LogEntry> commit, CancellationToken cancellation)
    {
        var after = new Pin(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), commit[0].RecordedAt);
        var before = after with { KnownAt = new Instant(after.KnownAt.Ticks - 1) };
        var touched = new Dictionary<string, LogEntry>();
        await AddClaimsAsync(commit, after, touched, cancellation);
        foreach (var merge in commit.Where(entry => entry.Kind is ChangeKind.NodesMerged or ChangeKind.NodesUnmerged))
        {
            await AddMergedAsync(merge, before, after, touched, cancellation);
        }

        string[] slugs = [.. touched.Keys];
        var then = await store.GetAsync(slugs, before, cancellation);
        var now = await store.GetAsync(slugs, after, cancellation);
        var changed = new List<(LogEntry Entry, Relationship Relationship, Pin Pin)>();
        for (var i = 0; i < slugs.Length; i++)
        {
            // A slug that a merge redirected answers as another relationship, which is told of under its own.
            var (old, current) = (Own(then[i], slugs[i]), Own(now[i], slugs[i]));
            if (await FitsAsync(old, before, cancellation) || await FitsAsync(current, after, cancellation))
            {
                changed.Add((touched[slugs[i]], current ?? old!, current is null ? before : after));
            }
        }

        return [.. changed
            .GroupBy(item => item.Entry.Sequence)
            .OrderBy(group => group.Key)
            .SelectMany(group => group.OrderBy(item => item.Relationship.Id)
                .Select((item, part) => new RelationshipEvent(item.Entry, part, item.Relationship, item.Pin)))];
    }

    private static Relationship? Own(GraphRecord? record, string slug) => record is Relationship relationship && relationship.Slug == slug ? relationship : null;

    private async ValueTask AddClaimsAsync(List<LogEntry> commit, Pin after, Dictionary<string, LogEntry> touched, CancellationToken cancellation)
    {
        var entries = commit.Where(entry => entry.Kind is ChangeKind.ClaimRecorded or ChangeKind.ClaimRetracted).ToList();
        var claims = await store.GetAsync([.. entries.Select(entry => entry.Slug)], after, cancellation);
        for (var i = 0; i < entries.Count; i++)
        {
            if (claims[i] is Claim { Subject: RelationshipKey key })
            {
                touched[key.Id.Value] = entries[i];
            }
        }
    }

    // Whatever reads differently around the company that went and the one that stayed.
    private async ValueTask AddMergedAsync(LogEntry merge, Pin before, Pin after, Dictionary<string, LogEntry> touched, CancellationToken cancellation)
    {
        var ends = new[] { before, after };
        var around = new List<Dictionary<string, RelationshipState>>();
        var stayed = (await store.GetAsync([merge.Slug], merge.Kind == ChangeKind.NodesMerged ? after : before, cancellation))[0];
        NodeId[] anchors = [new NodeId(merge.Slug), .. stayed is null ? [] : new[] { new NodeId(stayed.Slug) }];
        foreach (var pin in ends)
        {
            var pages = await store.FindRelationshipsAsync(new RelationshipQuery(RelationshipCriteria.Any) { Anchors = anchors }, pin, PageRequest.All, cancellation);
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

    private async ValueTask<bool> FitsAsync(Relationship? relationship, Pin pin, CancellationToken cancellation)
    {
        if (relationship is null || !criteria.Matches(relationship.Key, relationship.State))
        {
            return false;
        }

        if (criteria.Countries is null)
        {
            return true;
        }

        var ends = await store.GetAsync([relationship.Key.From.Value, relationship.Key.To.Value], pin, cancellation);
        return ends.Select(end => (end as Company)?.Country ?? (end as Facility)?.Country).Any(country => country is not null && criteria.Countries.Contains(country));
    }
}
