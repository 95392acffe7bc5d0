using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Finds deals that have stood at a stage for long. A deal has stood there since the first of the dated claims that tell
/// of the stage with no other stage told of in between; a date that is not exact counts from its last day, so that the
/// time has passed for certain. Where every claim has lapsed, it has stood at ENDED since the day after the last of them.
/// Without any date nobody can tell, and the deal is left out.
/// </summary>
public sealed class StalledSearch(IGraphStore store, Pin pin)
{
    /// <param name="stage">The stage at the pin.</param>
    /// <param name="olderThanDays">For more than so many days, from 0, up to the pinned day.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Those that have stood there longest first, then by id.</returns>
    public async ValueTask<IReadOnlyList<Relationship>> FindAsync(Stage stage, int olderThanDays, CancellationToken cancellation)
    {
        var criteria = new RelationshipCriteria { Stages = new HashSet<Stage> { stage } };
        var dated = new List<(Relationship Deal, DateOnly? Since)>();
        var told = new List<Relationship>();
        if (store is ITraversableStore traversable)
        {
            var view = traversable.View(criteria, pin, anchored: false);
            view.EachRelationship(hop =>
            {
                var deal = view.RelationshipAt(hop.Relationship);
                if (view.HasSeveralClaims(hop.Relationship))
                {
                    told.Add(deal);
                }
                else
                {
                    dated.Add((deal, Since(deal.State)));
                }
            }, cancellation);
        }
        else
        {
            told.AddRange((await store.FindRelationshipsAsync(new RelationshipQuery(criteria), pin, PageRequest.All, cancellation))[0].Items);
        }

        if (told.Count > 0)
        {
            var query = new ClaimQuery(ClaimAnchor.Subject) { Anchors = [.. told.Select(deal => deal.Slug)] };
            var claims = await store.FindClaimsAsync(query, pin, PageRequest.All, cancellation);
            dated.AddRange(told.Zip(claims, (deal, page) => (deal, Since(stage, [.. page.Items.Where(claim => claim.Rank != Rank.Deprecated)]))));
        }

        return [.. dated
            .Where(item => item.Since is { } since && pin.ValidAt.DayNumber - since.DayNumber > olderThanDays)
            .OrderBy(item => item.Since)
            .ThenBy(item => item.Deal.Id)
            .Select(item => item.Deal)];
    }

    // Of a deal of which one claim tells all.
    private DateOnly? Since(RelationshipState state) => state.ValidTo?.Last < pin.ValidAt
        ? state.ValidTo.Value.Last.AddDays(1)
        : (state.AnnouncedOn ?? state.ValidFrom)?.Last;

    private DateOnly? Since(Stage stage, List<Claim> claims)
    {
        var begun = claims.Where(claim => claim.HoldsFrom <= pin.ValidAt).ToList();
        if (stage == Stage.Ended && begun.TrueForAll(claim => claim.HoldsTo < pin.ValidAt))
        {
            return begun.Max(claim => claim.HoldsTo).AddDays(1);
        }

        DateOnly? since = null;
        foreach (var claim in begun.Where(claim => claim.EventDate is not null).OrderByDescending(claim => claim.EventDate))
        {
            if (claim.Stage == stage)
            {
                since = claim.EventDate!.Value.Last;
            }
            else if (since is not null)
            {
                break;
            }
        }

        return since;
    }
}
