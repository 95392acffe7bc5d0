using IndustryGraph.Bench.Generator;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Embedded;

namespace IndustryGraph.Bench.Scenarios;

/// <summary>
/// The same questions put to the graph and to one of a tenth of it, where their answers are of the same size: the cost follows the
/// answer, but for what the caches of the processor no longer hold.
/// </summary>
internal static class GrowthScenario
{
    private const string Target = "<= 1.5";
    private const int Asked = 40;
    private const int LeastSuppliers = 8;
    private const int MostSuppliers = 12;
    private const int Tiers = 3;
    private const int LeastTree = 350;
    private const int MostTree = 450;
    private const int Hops = 3;
    private const int LeastExplored = 200;
    private const int MostExplored = 300;
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly RelationshipCriteria Flow = CriteriaOf(FilterScope.Flow);
    private static readonly RelationshipCriteria Connections = CriteriaOf(FilterScope.Connections);

    public static async IAsyncEnumerable<Measurement> RunAsync(Settings settings)
    {
        var directory = Path.Combine(settings.Directory, "tenth");
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        var tenth = new SupplyGraph(settings.Relationships / 10);
        await (await Stores.MakeAsync(tenth, directory)).DisposeAsync();
        await using (var large = await Stores.OpenAsync(settings.Store))
        await using (var small = await Stores.OpenAsync(directory))
        {
            var (more, less) = (await Questions.OfAsync(large, new SupplyGraph(settings.Relationships)), await Questions.OfAsync(small, tenth));
            var numbers = Enumerable.Range(0, Asked).ToList();
            foreach (var (what, ask) in Kinds)
            {
                var (ours, other) = await Timing.CompareAsync(numbers, i => ask(more, i), i => ask(less, i).GetAwaiter().GetResult());
                yield return new Measurement(what + ", against a tenth of the graph", "us", ours, other, Target);
            }
        }

        Directory.Delete(directory, recursive: true);
    }

    private static IEnumerable<(string What, Func<Questions, int, Task> Ask)> Kinds =>
    [
        ($"neighbours of a company with {LeastSuppliers} to {MostSuppliers}", (asked, i) => asked.Neighbours(i)),
        ("its first ten suppliers", (asked, i) => asked.SuppliersAsync(i)),
        ("first ten suppliers of a hub", (asked, i) => asked.SuppliersOfHubAsync(i)),
        ($"supply tree of {Tiers} tiers with {LeastTree} to {MostTree} companies", (asked, i) => asked.TreeAsync(i)),
        ($"path of {Hops} hops, {LeastExplored} to {MostExplored} companies reached", (asked, i) => asked.PathAsync(i)),
        ("filtered page of fifty with both names", (asked, _) => asked.PageAsync()),
    ];

    private static RelationshipCriteria CriteriaOf(FilterScope scope) => new() { Types = scope.DefaultTypes, Stages = scope.DefaultStages };

    /// <summary>What is asked of one store.</summary>
    private sealed class Questions
    {
        private readonly EmbeddedStore _store;
        private readonly Pin _pin;
        private readonly IGraphView _view;
        private readonly PathFinder _finder;
        private readonly WalkBounds _far = new(100_000, null, TimeProvider.System);
        private readonly RelationshipQuery _suppliers = new(Flow) { End = AnchorEnd.To, Order = RelationshipOrder.Name };
        private readonly RelationshipQuery _signed = new(new RelationshipCriteria
        {
            Types = new HashSet<RelationshipType> { RelationshipType.Supplies },
            Stages = new HashSet<Stage> { Stage.Operational },
        });

        private readonly List<NodeId> _companies = [];
        private readonly List<NodeId> _hubs;
        private readonly List<NodeId> _roots = [];
        private readonly List<(NodeId From, NodeId To)> _pairs = [];
        private Hop[] _hops = new Hop[16];

        private Questions(EmbeddedStore store, Pin pin, SupplyGraph graph)
        {
            (_store, _pin, _view, _finder) = (store, pin, store.View(Flow, pin, anchored: true), new PathFinder(store));
            _hubs = [.. Enumerable.Range(0, graph.Companies).Select(Records.IdOf).OrderByDescending(SuppliersOf).Take(5)];
        }

        public static async Task<Questions> OfAsync(EmbeddedStore store, SupplyGraph graph)
        {
            var asked = new Questions(store, new Pin(Today, (await store.GetRevisionAsync(default)).At), graph);
            await asked.ChooseAsync(graph);
            return asked;
        }

        public Task Neighbours(int i)
        {
            _view.Around(_view.Find(_companies[i]), AnchorEnd.To, ref _hops);
            return Task.CompletedTask;
        }

        public Task SuppliersAsync(int i) => SuppliersAsync(_companies[i]);

        public Task SuppliersOfHubAsync(int i) => SuppliersAsync(_hubs[i % _hubs.Count]);

        public async Task<SupplyTree> TreeAsync(int i) => await TreeAsync(_roots[i]);

        public Task<PathSearch> PathAsync(int i) => PathAsync(_pairs[i].From, _pairs[i].To);

        public async Task PageAsync()
        {
            var page = (await _store.FindRelationshipsAsync(_signed, _pin, new PageRequest(50), default))[0];
            _store.GetEnds(page.Items, AnchorEnd.From, _pin);
            _store.GetEnds(page.Items, AnchorEnd.To, _pin);
        }

        // Those whose answers are of the sizes that are asked for.
        private async Task ChooseAsync(SupplyGraph graph)
        {
            var draw = new Draw(42);
            while (Math.Min(_companies.Count, Math.Min(_roots.Count, _pairs.Count)) < Asked)
            {
                var (company, other) = (Records.IdOf(draw.Below(graph.Companies)), Records.IdOf(draw.Below(graph.Companies)));
                if (_companies.Count < Asked && SuppliersOf(company) is >= LeastSuppliers and <= MostSuppliers)
                {
                    _companies.Add(company);
                }

                if (_roots.Count < Asked && (await TreeAsync(company)).Explored is >= LeastTree and <= MostTree)
                {
                    _roots.Add(company);
                }

                if (_pairs.Count < Asked && company != other && await PathAsync(company, other) is { Paths: [var path], Explored: >= LeastExplored and <= MostExplored }
                    && path.Hops.Count == Hops)
                {
                    _pairs.Add((company, other));
                }
            }
        }

        private int SuppliersOf(NodeId company) => _view.Around(_view.Find(company), AnchorEnd.To, ref _hops);

        private async Task SuppliersAsync(NodeId company) =>
            await _store.FindRelationshipsAsync(_suppliers with { Anchors = [company] }, _pin, new PageRequest(10), default);

        private async Task<SupplyTree> TreeAsync(NodeId root) =>
            (await new SupplyTreeWalk(_store, Flow, null, _pin, _far).WalkAsync([root], Direction.Upstream, Tiers, default))[0];

        private async Task<PathSearch> PathAsync(NodeId from, NodeId to) => (await _finder.FindAsync(
            new HashSet<NodeId> { from }, new HashSet<NodeId> { to }, PathMode.Shortest, 1, Hops, Connections, _pin, _far, default)).Value!;
    }
}
