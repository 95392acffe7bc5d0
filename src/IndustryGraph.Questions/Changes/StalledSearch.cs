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
        var deals = (await store.FindRelationshipsAsync(new RelationshipQuery(criteria), pin, PageRequest.All, cancellation))[0].Items;
        if (deals.Count == 0)
        {
            return [];
        }

        var query = new ClaimQuery(ClaimAnchor.Subject) { Anchors = [.. deals.Select(deal => deal.Slug)] };
        var claims = await store.FindClaimsAsync(query, pin, PageRequest.All, cancellation);
        return [.. deals
            .Zip(claims, (deal, told) => (Deal: deal, Since: Since(stage, [.. told.Items.Where(claim => claim.Rank != Rank.Deprecated)])))
            .Where(item => item.Since is { } since && pin.ValidAt.DayNumber - since.DayNumber > olderThanDays)
            .OrderBy(item => item.Since)
            .ThenBy(item => item.Deal.Id)
            .Select(item => item.Deal)];
    }

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
