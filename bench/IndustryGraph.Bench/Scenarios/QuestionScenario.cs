using IndustryGraph.Bench.Bare;
using IndustryGraph.Bench.Generator;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Embedded;

namespace IndustryGraph.Bench.Scenarios;

/// <summary>Questions, and the same by hand over bare arrays: today, and at a pin in the past.</summary>
internal static class QuestionScenario
{
    private const int Tiers = 4;
    private const int MaxHops = 6;
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly DateOnly Then = new(2024, 6, 30);

    public static async IAsyncEnumerable<Measurement> RunAsync(Settings settings)
    {
        var graph = new SupplyGraph(settings.Relationships);
        await using var store = await Stores.OpenAsync(settings.Store);
        var last = (await store.GetRevisionAsync(default)).At;
        await foreach (var item in AtAsync(store, BareGraph.Of(graph, Today, graph.Relationships), new Pin(Today, last), "", "<= 1.3"))
        {
            yield return item;
        }

        // The commits before the last tenth of the claims.
        var batch = Math.Max(1, graph.Relationships * 9 / 10 / Batches.Size);
        var known = Math.Min(graph.Relationships, batch * Batches.Size);
        var claim = await store.GetAsync([Records.ClaimOf(graph.Deals().ElementAt(known - 1), new NodeId("a"), new NodeId("b")).Slug], new Pin(Today, last), default);
        var pin = new Pin(Then, ((Claim)claim[0]!).KnownFrom);
        await foreach (var item in AtAsync(store, BareGraph.Of(graph, Then, known), pin, ", pinned", "<= 2.0"))
        {
            yield return item;
        }
    }

    private static async IAsyncEnumerable<Measurement> AtAsync(
        EmbeddedStore store, BareGraph bare, Pin pin, string suffix, string target)
    {
        var flow = CriteriaOf(FilterScope.Flow);
        var connections = CriteriaOf(FilterScope.Connections);
        var wanted = new RelationshipCriteria
        {
            Types = new HashSet<RelationshipType> { RelationshipType.Supplies },
            Stages = new HashSet<Stage> { Stage.Operational },
        };
        var byHand = new BareQuestions(bare, MaskOf(flow), MaskOf(connections), MaskOf(wanted));
        var bounds = new WalkBounds(100_000, null, TimeProvider.System);
        var view = store.View(flow, pin, anchored: true);
        var companies = Companies(bare, 200).ConvertAll(number => Asked.Of(number, view));
        var hubs = Hubs(bare, 5).ConvertAll(number => Asked.Of(number, view));

        var hops = new Hop[16];
        var (left, right) = await Timing.CompareAsync(
            companies,
            company =>
            {
                view.Around(company.Ours, AnchorEnd.To, ref hops);
                return Task.CompletedTask;
            },
            company => byHand.Neighbours(company.Bare));
        yield return new Measurement("neighbours of a company, as numbers" + suffix, "us", left, right, target);

        var query = new RelationshipQuery(flow) { End = AnchorEnd.To, Order = RelationshipOrder.Name };
        (left, right) = await Timing.CompareAsync(
            companies,
            async company => await store.FindRelationshipsAsync(query with { Anchors = [company.Id] }, pin, new PageRequest(10), default),
            company => byHand.Suppliers(bare.Numbers[company.Id.Value], 10, []));
        yield return new Measurement("first ten suppliers of a company" + suffix, "us", left, right, target);

        (left, right) = await Timing.CompareAsync(
            hubs,
            async company => await store.FindRelationshipsAsync(query with { Anchors = [company.Id] }, pin, new PageRequest(10), default),
            company => byHand.Suppliers(bare.Numbers[company.Id.Value], 10, []));
        yield return new Measurement("first ten suppliers of a hub" + suffix, "us", left, right, target);

        var walk = new SupplyTreeWalk(store, flow, null, pin, bounds);
        var found = 0;
        (left, right) = await Timing.CompareAsync(
            companies.Take(20).ToList(),
            async company =>
            {
                var tree = (await walk.WalkAsync([company.Id], Direction.Upstream, Tiers, default))[0];
                found = tree.Members.Take(100).Count();
            },
            company => byHand.Tree(bare.Numbers[company.Id.Value], Tiers, []));
        yield return new Measurement($"four-tier supply tree, its first hundred read{suffix}", "us", left, right, target);
        GC.KeepAlive(found);

        var finder = new PathFinder(store);
        var pairs = companies.Zip(companies.Skip(1)).Take(40).ToList();
        (left, right) = await Timing.CompareAsync(
            pairs,
            async pair => await finder.FindAsync(
                new HashSet<NodeId> { pair.First.Id },
                new HashSet<NodeId> { pair.Second.Id },
                PathMode.Shortest,
                1,
                MaxHops,
                connections,
                pin,
                bounds,
                default),
            pair => byHand.Path(bare.Numbers[pair.First.Id.Value], bare.Numbers[pair.Second.Id.Value], MaxHops, []));
        yield return new Measurement("shortest path" + suffix, "us", left, right, target);

        var all = new RelationshipQuery(wanted);
        (left, right) = await Timing.CompareAsync(
            [0, 1, 2],
            async _ =>
            {
                var page = (await store.FindRelationshipsAsync(all, pin, new PageRequest(50), default))[0];
                store.GetEnds(page.Items, AnchorEnd.From, pin);
                store.GetEnds(page.Items, AnchorEnd.To, pin);
            },
            _ => byHand.Page(50, []));
        yield return new Measurement("filtered page of fifty with both names" + suffix, "us", left, right, target);
    }

    private static RelationshipCriteria CriteriaOf(FilterScope scope) =>
        new() { Types = scope.DefaultTypes, Stages = scope.DefaultStages };

    private static bool[] MaskOf(RelationshipCriteria criteria) => BareGraph.Mask(criteria.Types!, criteria.Stages!);

    // Companies that buy from somebody.
    private static List<int> Companies(BareGraph graph, int count)
    {
        var draw = new Draw(42);
        var companies = new List<int>();
        while (companies.Count < count)
        {
            var company = draw.Below(graph.Companies);
            if (graph.In.Starts[company + 1] > graph.In.Starts[company] && !companies.Contains(company))
            {
                companies.Add(company);
            }
        }

        return companies;
    }

    private static List<int> Hubs(BareGraph graph, int count) =>
        [.. Enumerable.Range(0, graph.Companies).OrderByDescending(company => graph.In.Starts[company + 1] - graph.In.Starts[company]).Take(count)];

    /// <summary>A company, by its number in the bare arrays, by its id, and by its number in a view.</summary>
    private sealed record Asked(int Bare, NodeId Id, int Ours)
    {
        public static Asked Of(int number, IGraphView view) => new(number, Records.IdOf(number), view.Find(Records.IdOf(number)));
    }
}
