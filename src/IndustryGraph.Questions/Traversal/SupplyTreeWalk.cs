using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Walks supply chains breadth first. Walks from many roots go in step, so that a tier costs two calls of the store
/// however many roots and companies there are.
/// </summary>
/// <param name="store">The graph.</param>
/// <param name="criteria">Which relationships are walked.</param>
/// <param name="listed">Which companies are listed; the walk goes through the others all the same. Null for all.</param>
/// <param name="pin">When.</param>
/// <param name="bounds">What cuts a walk short; the bound on nodes holds for each root.</param>
public sealed class SupplyTreeWalk(IGraphStore store, RelationshipCriteria criteria, CompanyFilter? listed, Pin pin, WalkBounds bounds)
{
    private const int PeekSize = 256;

    /// <param name="roots">Where the walks begin; no root is listed in its own tree, even where a cycle leads back to it.</param>
    /// <param name="direction">Up to suppliers or down to customers.</param>
    /// <param name="maxTiers">How many tiers are walked, at least 1.</param>
    /// <param name="cancellation">Stops the walks.</param>
    /// <returns>A tree for each root.</returns>
    public async ValueTask<IReadOnlyList<SupplyTree>> WalkAsync(
        IReadOnlyList<NodeId> roots, Direction direction, int maxTiers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(roots);
        if (store is ITraversableStore traversable)
        {
            var view = traversable.View(criteria, pin, anchored: true);
            var end = direction == Direction.Upstream ? AnchorEnd.To : AnchorEnd.From;
            return [.. roots.Select(root => new ViewedTreeWalk(view, listed, end, bounds).Walk(root, maxTiers, cancellation))];
        }

        var query = new RelationshipQuery(criteria) { End = direction == Direction.Upstream ? AnchorEnd.To : AnchorEnd.From };
        var walks = roots.Select(root => new Walk(root)).ToList();
        for (var tier = 1; tier <= maxTiers; tier++)
        {
            var active = walks.Where(walk => walk.Truncated is null && walk.Frontier.Count > 0).ToList();
            if (active.Count == 0)
            {
                break;
            }

            var around = await AroundAsync(query, [.. active.SelectMany(walk => walk.Frontier).Distinct()], cancellation);
            var reached = active.Select(walk => walk.Reach(around, bounds.MaxNodes)).ToList();
            var companies = await CompaniesAsync(reached.SelectMany(found => found.Keys).Distinct(), cancellation);
            for (var i = 0; i < active.Count; i++)
            {
                active[i].Advance(tier, reached[i], companies, bounds.TimeIsUp);
            }
        }

        await PeekAsync(query, walks, cancellation);
        return [.. walks.Select(walk => walk.Result())];
    }

    private async ValueTask<Dictionary<NodeId, IReadOnlyList<Relationship>>> AroundAsync(
        RelationshipQuery query, IReadOnlyList<NodeId> nodes, CancellationToken cancellation)
    {
        var pages = await store.FindRelationshipsAsync(query with { Anchors = nodes }, pin, PageRequest.All, cancellation);
        var around = new Dictionary<NodeId, IReadOnlyList<Relationship>>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            around[nodes[i]] = pages[i].Items;
        }

        return around;
    }

    // The companies that are listed, with their folded names.
    private async ValueTask<Dictionary<NodeId, (Company Company, string Name)>> CompaniesAsync(
        IEnumerable<NodeId> ids, CancellationToken cancellation)
    {
        var records = await store.GetAsync([.. ids.Select(id => id.Value)], pin, cancellation);
        return records.OfType<Company>()
            .Where(company => listed?.Matches(company) ?? true)
            .ToDictionary(company => company.Id, company => (company, NameFolding.Fold(company.Name)));
    }

    // Whether anybody is left beyond the last tier: looked at in parts, because the first part mostly tells.
    private async ValueTask PeekAsync(RelationshipQuery query, List<Walk> walks, CancellationToken cancellation)
    {
        var open = walks.Where(walk => walk.Truncated is null && walk.Frontier.Count > 0).ToList();
        foreach (var part in open.SelectMany(walk => walk.Frontier).Distinct().Chunk(PeekSize))
        {
            if (open.TrueForAll(walk => walk.Truncated is not null))
            {
                return;
            }

            var around = await AroundAsync(query, part, cancellation);
            foreach (var walk in open)
            {
                walk.Peek(around);
            }
        }
    }

    private sealed class Walk(NodeId root)
    {
        private readonly HashSet<NodeId> _seen = [root];
        private readonly List<SupplyTreeMember> _members = [];
        private readonly List<SupplyTier> _tiers = [];

        public List<NodeId> Frontier { get; private set; } = [root];

        public Truncation? Truncated { get; private set; }

        /// <summary>The new nodes next to the frontier, as many as there is room for: of a cut tier the smallest ids.</summary>
        public Dictionary<NodeId, Reached> Reach(Dictionary<NodeId, IReadOnlyList<Relationship>> around, int maxNodes)
        {
            var reached = new Dictionary<NodeId, Reached>();
            foreach (var node in Frontier)
            {
                foreach (var relationship in around[node])
                {
                    var other = relationship.Other(node);
                    if (!_seen.Contains(other))
                    {
                        reached[other] = reached.TryGetValue(other, out var known)
                            ? new Reached(Firmer(known.Via, relationship), known.Relationships + 1)
                            : new Reached(relationship, 1);
                    }
                }
            }

            var room = Math.Max(0, maxNodes - _seen.Count);
            if (reached.Count > room)
            {
                Truncated = Questions.Truncation.Nodes;
                foreach (var id in reached.Keys.Order().Skip(room).ToList())
                {
                    reached.Remove(id);
                }
            }

            return reached;
        }

        public void Advance(
            int tier, Dictionary<NodeId, Reached> reached, Dictionary<NodeId, (Company Company, string Name)> companies, bool timeIsUp)
        {
            _seen.UnionWith(reached.Keys);
            Frontier = [.. reached.Keys];
            var here = Frontier.Where(companies.ContainsKey).Select(id => companies[id])
                .OrderBy(item => item.Name, Comparer<string>.Create(Slug.Compare))
                .ThenBy(item => item.Company.Id)
                .Select(item => new SupplyTreeMember(item.Company, tier, reached[item.Company.Id].Via))
                .ToList();
            _members.AddRange(here);
            if (Frontier.Count > 0)
            {
                _tiers.Add(new SupplyTier(tier, here.Count, here.Sum(member => reached[member.Company.Id].Relationships)));
                Truncated ??= timeIsUp ? Questions.Truncation.Time : null;
            }
        }

        public void Peek(Dictionary<NodeId, IReadOnlyList<Relationship>> around)
        {
            if (Truncated is null && Frontier.Any(node =>
                around.TryGetValue(node, out var relationships) && relationships.Any(item => !_seen.Contains(item.Other(node)))))
            {
                Truncated = Questions.Truncation.Tiers;
            }
        }

        public SupplyTree Result() => new(_members, _tiers, _seen.Count, Truncated);

        private static Relationship Firmer(Relationship a, Relationship b)
        {
            var order = b.State.Stage.Firmness().CompareTo(a.State.Stage.Firmness());
            order = order != 0 ? order : a.Key.Type.CompareTo(b.Key.Type);
            return order < 0 || (order == 0 && a.Id <= b.Id) ? a : b;
        }
    }

    private readonly record struct Reached(Relationship Via, int Relationships);
}
