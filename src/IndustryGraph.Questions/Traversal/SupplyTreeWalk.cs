using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Walks the supply chain breadth first, one call of the store for a whole tier.</summary>
public sealed class SupplyTreeWalk(IGraphStore store)
{
    private const int PeekSize = 256;

    /// <param name="root">Where the walk begins; not listed itself, even where a cycle leads back to it.</param>
    /// <param name="direction">Up to suppliers or down to customers.</param>
    /// <param name="maxTiers">How many tiers are walked, at least 1.</param>
    /// <param name="criteria">Which relationships are walked.</param>
    /// <param name="listed">Which companies are listed; the walk goes through the others all the same. Null for all.</param>
    /// <param name="pin">When.</param>
    /// <param name="bounds">What cuts the walk short.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public async ValueTask<SupplyTree> WalkAsync(
        NodeId root,
        Direction direction,
        int maxTiers,
        RelationshipCriteria criteria,
        CompanyFilter? listed,
        Pin pin,
        WalkBounds bounds,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        var query = new RelationshipQuery(criteria) { End = direction == Direction.Upstream ? AnchorEnd.To : AnchorEnd.From };
        var seen = new HashSet<NodeId> { root };
        var members = new List<SupplyTreeMember>();
        var tiers = new List<SupplyTier>();
        List<NodeId> frontier = [root];
        Truncation? truncated = null;
        for (var tier = 1; tier <= maxTiers && frontier.Count > 0 && truncated is null; tier++)
        {
            var reached = await ReachAsync(query with { Anchors = frontier }, seen, pin, cancellation);
            truncated = Trim(reached, bounds.MaxNodes - seen.Count) ? Truncation.Nodes : null;
            seen.UnionWith(reached.Keys);
            var companies = await store.GetAsync([.. reached.Keys.Select(id => id.Value)], pin, cancellation);
            var here = companies.OfType<Company>()
                .Where(company => listed?.Matches(company) ?? true)
                .Select(company => (Member: new SupplyTreeMember(company, tier, reached[company.Id].Via), Name: NameFolding.Fold(company.Name)))
                .Order(Comparer<(SupplyTreeMember Member, string Name)>.Create(ByName))
                .Select(item => item.Member)
                .ToList();
            members.AddRange(here);
            tiers.Add(new SupplyTier(tier, here.Count, here.Sum(member => reached[member.Company.Id].Relationships)));
            frontier = [.. reached.Keys];
            truncated ??= bounds.TimeIsUp && frontier.Count > 0 ? Truncation.Time : null;
        }

        if (tiers.Count > 0 && tiers[^1].Companies == 0 && frontier.Count == 0)
        {
            tiers.RemoveAt(tiers.Count - 1);
        }

        truncated ??= await AnyUnseenAsync(query, frontier, seen, pin, cancellation) ? Truncation.Tiers : null;
        return new SupplyTree(members, tiers, seen.Count, truncated);
    }

    private async ValueTask<Dictionary<NodeId, Reached>> ReachAsync(
        RelationshipQuery query, HashSet<NodeId> seen, Pin pin, CancellationToken cancellation)
    {
        var pages = await store.FindRelationshipsAsync(query, pin, PageRequest.All, cancellation);
        var reached = new Dictionary<NodeId, Reached>();
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var relationship in pages[i].Items)
            {
                var other = relationship.Other(query.Anchors![i]);
                if (seen.Contains(other))
                {
                    continue;
                }

                reached[other] = reached.TryGetValue(other, out var known)
                    ? new Reached(Firmer(known.Via, relationship), known.Relationships + 1)
                    : new Reached(relationship, 1);
            }
        }

        return reached;
    }

    // Whether anybody is left beyond the last tier: looked at in parts, because the first part mostly tells.
    private async ValueTask<bool> AnyUnseenAsync(
        RelationshipQuery query, List<NodeId> frontier, HashSet<NodeId> seen, Pin pin, CancellationToken cancellation)
    {
        foreach (var part in frontier.Chunk(PeekSize))
        {
            var pages = await store.FindRelationshipsAsync(query with { Anchors = part }, pin, PageRequest.All, cancellation);
            for (var i = 0; i < pages.Count; i++)
            {
                if (pages[i].Items.Any(relationship => !seen.Contains(relationship.Other(part[i]))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Keeps the smallest ids, so that a cut answer is the same in every store.
    private static bool Trim(Dictionary<NodeId, Reached> reached, int room)
    {
        if (reached.Count <= room)
        {
            return false;
        }

        foreach (var id in reached.Keys.Order().Skip(Math.Max(room, 0)).ToList())
        {
            reached.Remove(id);
        }

        return true;
    }

    private static Relationship Firmer(Relationship a, Relationship b)
    {
        var order = b.State.Stage.Firmness().CompareTo(a.State.Stage.Firmness());
        return order < 0 || (order == 0 && a.Id <= b.Id) ? a : b;
    }

    private static int ByName((SupplyTreeMember Member, string Name) a, (SupplyTreeMember Member, string Name) b)
    {
        var order = Slug.Compare(a.Name, b.Name);
        return order != 0 ? order : a.Member.Company.Id.CompareTo(b.Member.Company.Id);
    }

    private readonly record struct Reached(Relationship Via, int Relationships);
}
