using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

public sealed class DisruptionWalkTests
{
    [Fact]
    public async Task WalkAsync_HitsWhoTheNaiveWalkHits()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed);
            var pin = graph.SomePin();
            var criteria = await Naive.CriteriaAsync(graph, RelationshipFilter.None, FilterScope.FirmFlow, pin);
            var relied = await Naive.RelationshipsAsync(graph.Store, criteria, pin);
            var companies = (await Naive.CompaniesAsync(graph, pin)).ToDictionary(company => company.Id);
            var maxTiers = 1 + graph.Next(4);
            var removal = new Removal
            {
                Companies = [graph.One(graph.Companies).Value],
                Relationships = [.. relied.Where(_ => graph.Next(5) == 0).Select(item => item.Slug)],
                Countries = graph.Next(3) == 0 ? ["kr"] : [],
            };
            var gone = companies.Values
                .Where(company => removal.Companies.Contains(company.Slug) || (removal.Countries.Count > 0 && company.Country == "KR"))
                .Select(company => company.Id)
                .ToHashSet();
            var tiers = gone.ToDictionary(id => id, _ => 0);
            for (var tier = 1; tiers.Count > 0 && tier <= companies.Count; tier++)
            {
                foreach (var buyer in relied
                    .Where(item => tiers.GetValueOrDefault(item.Key.From, -1) == tier - 1 || (tier == 1 && removal.Relationships.Contains(item.Slug)))
                    .Select(item => item.Key.To)
                    .ToList())
                {
                    tiers.TryAdd(buyer, tier);
                }
            }

            var impact = (await new DisruptionWalk(graph.Store, criteria, pin, Naive.Unbounded).WalkAsync(removal, maxTiers, default)).Value;

            Assert.Equal(
                tiers.Where(pair => pair.Value >= 1 && pair.Value <= maxTiers)
                    .OrderBy(pair => pair.Value)
                    .ThenBy(pair => companies[pair.Key].Name, StringComparer.Ordinal)
                    .Select(pair => (pair.Key, pair.Value)),
                impact.Affected.Select(hit => (hit.Company.Id, hit.Tier)));
            Assert.Equal(tiers.Values.Any(tier => tier > maxTiers) ? Truncation.Tiers : (Truncation?)null, impact.Truncated);
            Assert.Equal(gone.Order().Select(id => id.Value).Concat(removal.Relationships.Order(StringComparer.Ordinal)), impact.Removed.Select(record => record.Slug));
            var supplies = await Naive.RelationshipsAsync(
                graph.Store, new RelationshipCriteria { Types = criteria.Types, Stages = FilterScope.From(Stage.Talks) }, pin);
            var broader = await BroaderAsync(graph, pin);
            foreach (var hit in impact.Affected)
            {
                CheckHit(hit, relied, supplies, tiers, removal, gone, broader);
            }
        }
    }

    [Fact]
    public async Task WalkAsync_TellsAlternativesAndDealsInTheMaking()
    {
        var graph = new SmallGraph()
            .Node(new Product(new("cells"), "Cells"))
            .Node(new Product(new("round-cells"), "Round cells") { Broader = new("cells") })
            .Claim(RelationshipType.Supplies, "lost", "buyer", Stage.Operational, "cells")
            .Claim(RelationshipType.Supplies, "narrower", "buyer", Stage.Signed, "round-cells")
            .Claim(RelationshipType.Supplies, "other-goods", "buyer", Stage.Operational, "paint")
            .Claim(RelationshipType.Supplies, "coming", "buyer", Stage.Mou, "cells")
            .Claim(RelationshipType.Supplies, "rumoured", "buyer", Stage.Rumoured, "cells")
            .Claim(RelationshipType.LicensesTo, "lost", "buyer", Stage.Mou, "cells");

        var hit = Assert.Single((await ImpactAsync(graph, "lost")).Affected);

        Assert.Equal(["lost--supplies--buyer"], hit.Lost.Select(item => item.Slug));
        Assert.False(hit.SoleSource);
        Assert.Equal(["narrower"], hit.Alternatives.Select(company => company.Slug));
        Assert.Equal(["coming--supplies--buyer"], hit.PendingReplacements.Select(item => item.Slug));
    }

    [Fact]
    public async Task WalkAsync_ABroaderSupplierIsNoAlternative()
    {
        var graph = new SmallGraph()
            .Node(new Product(new("cells"), "Cells"))
            .Node(new Product(new("round-cells"), "Round cells") { Broader = new("cells") })
            .Claim(RelationshipType.Supplies, "lost", "buyer", Stage.Operational, "round-cells")
            .Claim(RelationshipType.Supplies, "broader", "buyer", Stage.Operational, "cells");

        Assert.True(Assert.Single((await ImpactAsync(graph, "lost")).Affected).SoleSource);
    }

    [Fact]
    public async Task WalkAsync_WithoutProductsTheTypeAsAWholeIsLost()
    {
        var graph = new SmallGraph()
            .Claim(RelationshipType.Supplies, "lost", "one", Stage.Operational)
            .Claim(RelationshipType.Supplies, "other", "one", Stage.Operational, "paint")
            .Claim(RelationshipType.Supplies, "lost", "two", Stage.Operational)
            .Claim(RelationshipType.LicensesTo, "other", "two", Stage.Operational);

        var impact = await ImpactAsync(graph, "lost");

        Assert.Equal([false, true], impact.Affected.Select(hit => hit.SoleSource));
    }

    [Fact]
    public async Task WalkAsync_NeedsSomethingToRemove()
    {
        var graph = new SmallGraph().Claim(RelationshipType.Supplies, "a", "b", Stage.Operational);
        var walk = new DisruptionWalk(graph.Store, RelationshipCriteria.Any, await graph.RecordAsync(), Naive.Unbounded);

        Assert.Equal(FaultCodes.BadValue, (await walk.WalkAsync(new Removal(), 1, default)).Fault?.Code);
        Assert.Equal(FaultCodes.BadValue, (await walk.WalkAsync(new Removal { Countries = ["Korea"] }, 1, default)).Fault?.Code);
        Assert.Equal(FaultCodes.NotFound, (await walk.WalkAsync(new Removal { Relationships = ["a"] }, 1, default)).Fault?.Code);
    }

    [Fact]
    public async Task WalkAsync_StopsAtTheBoundOnNodes()
    {
        var graph = new SmallGraph();
        foreach (var i in Enumerable.Range(0, 30))
        {
            graph.Claim(RelationshipType.Supplies, "hub", $"buyer-{i:00}", Stage.Operational);
        }

        var pin = await graph.RecordAsync();
        var walk = new DisruptionWalk(graph.Store, RelationshipCriteria.Any, pin, Naive.Unbounded with { MaxNodes = 11 });

        var impact = (await walk.WalkAsync(new Removal { Companies = ["hub"] }, 3, default)).Value;

        Assert.Equal(Truncation.Nodes, impact.Truncated);
        Assert.Equal(10, impact.Affected.Count);
        Assert.Equal(11, impact.Explored);
    }

    private static async Task<Impact> ImpactAsync(SmallGraph graph, string removed)
    {
        var pin = await graph.RecordAsync();
        var criteria = (await new CriteriaReader(graph.Store).ReadAsync(RelationshipFilter.None, FilterScope.FirmFlow, pin, default)).Value;
        return (await new DisruptionWalk(graph.Store, criteria, pin, Naive.Unbounded).WalkAsync(new Removal { Companies = [removed] }, 3, default)).Value;
    }

    private static async Task<Dictionary<NodeId, NodeId?>> BroaderAsync(RandomGraph graph, Pin pin) =>
        (await graph.Store.FindNodesAsync([new NodeQuery(NodeKind.Product)], pin, PageRequest.All, default))[0].Items
            .Cast<Product>()
            .ToDictionary(product => product.Id, product => product.Broader);

    // By definition, for one company at a time.
    private static void CheckHit(
        AffectedCompany hit,
        List<Relationship> relied,
        List<Relationship> supplies,
        Dictionary<NodeId, int> tiers,
        Removal removal,
        HashSet<NodeId> gone,
        Dictionary<NodeId, NodeId?> broader)
    {
        var lost = relied.Where(item => item.Key.To == hit.Company.Id
            && (tiers.GetValueOrDefault(item.Key.From, -1) == hit.Tier - 1 || (hit.Tier == 1 && removal.Relationships.Contains(item.Slug)))).ToList();
        Assert.Equal(lost.Select(item => item.Id), hit.Lost.Select(item => item.Id));

        var staying = supplies.Where(item => item.Key.To == hit.Company.Id
            && !gone.Contains(item.Key.From)
            && !removal.Relationships.Contains(item.Slug)
            && lost.TrueForAll(other => other.Key.From != item.Key.From)).ToList();
        bool Within(NodeId product, NodeId wide) => product == wide || (broader[product] is { } up && Within(up, wide));
        bool Brings(Relationship item, Relationship other, NodeId? product) =>
            product is { } wide ? item.State.Products.Any(named => Within(named, wide)) : item.Key.Type == other.Key.Type;
        var wanted = lost.SelectMany(item => item.State.Products.Count == 0
            ? [(item, (NodeId?)null)]
            : item.State.Products.Select(product => (item, (NodeId?)product))).ToList();
        var firm = new[] { Stage.Signed, Stage.Operational };
        Assert.Equal(
            wanted.Exists(want => !staying.Exists(item => firm.Contains(item.State.Stage) && Brings(item, want.item, want.Item2))),
            hit.SoleSource);
        Assert.Equal(
            staying.Where(item => firm.Contains(item.State.Stage) && wanted.Exists(want => Brings(item, want.item, want.Item2)))
                .Select(item => item.Key.From).Distinct().Order(),
            hit.Alternatives.Select(company => company.Id).Order());
        Assert.Equal(
            staying.Where(item => !firm.Contains(item.State.Stage) && wanted.Exists(want => Brings(item, want.item, want.Item2))).Select(item => item.Id),
            hit.PendingReplacements.Select(item => item.Id));
    }
}
