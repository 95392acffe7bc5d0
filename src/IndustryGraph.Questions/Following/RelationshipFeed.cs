using System.Runtime.CompilerServices;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Follows the log and tells each relationship that a commit changed, once for each commit, if it fits the criteria
/// before or after. A feed can be taken up anywhere: no event is missed and none comes twice.
/// </summary>
public sealed class RelationshipFeed(IGraphStore store, RelationshipCriteria criteria, TimeProvider time)
{
    private readonly CommitReader _commits = CommitReader.Of(store);

    /// <summary>Events after a position, for as long as they are asked for.</summary>
    public async IAsyncEnumerable<RelationshipEvent> FollowAsync(FeedPosition from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = from.LogAfter; ;)
        {
            await store.WaitAsync(after, cancellation);
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            foreach (var commit in await _commits.ReadAsync(after, today, cancellation))
            {
                foreach (var item in await EventsAsync(commit, cancellation))
                {
                    if (!from.Covers(item))
                    {
                        yield return item;
                    }
                }

                after = commit.Last;
            }
        }
    }

    private async ValueTask<IReadOnlyList<RelationshipEvent>> EventsAsync(CommitChanges commit, CancellationToken cancellation)
    {
        var events = new List<RelationshipEvent>();
        foreach (var (entry, before, after) in await commit.RelationshipsAsync(cancellation))
        {
            if (await FitsAsync(before, commit.Before, cancellation) || await FitsAsync(after, commit.After, cancellation))
            {
                var part = events.Count > 0 && events[^1].Entry.Sequence == entry.Sequence ? events[^1].Part + 1 : 0;
                events.Add(new RelationshipEvent(entry, part, (after ?? before)!, after is null ? commit.Before : commit.After));
            }
        }

        return events;
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
