using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

/// <summary>
/// A small graph made at random from a seed, with all that is awkward: cycles, parallel relationships, a hub, lapsed and
/// future claims, denials, corrections, retractions and merges, recorded in several commits.
/// </summary>
internal sealed class RandomGraph
{
    private static readonly string[] Countries = ["KR", "VN", "TW"];

    private readonly System.Random _random;
    private readonly ManualTime _time = new();
    private readonly List<Instant> _commits = [];
    private List<NodeId> _standing = [];
    private int _claims;

    private RandomGraph(int seed)
    {
        _random = new System.Random(seed);
        Store = new ReferenceStore(_time);
    }

    public ReferenceStore Store { get; }

    public IReadOnlyList<NodeId> Companies { get; private set; } = [];

    public IReadOnlyList<NodeId> Products { get; private set; } = [];

    public static async Task<RandomGraph> CreateAsync(int seed, bool merges = false)
    {
        var graph = new RandomGraph(seed);
        await graph.FillAsync(merges);
        return graph;
    }

    public int Next(int max) => _random.Next(max);

    public T One<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>A day and a commit at random.</summary>
    public Pin SomePin() => new(new DateOnly(2019 + Next(8), 1 + Next(12), 15), One(_commits));

    /// <summary>A day at random, with all that was recorded.</summary>
    public Pin LastPin() => new(new DateOnly(2019 + Next(8), 1 + Next(12), 15), _commits[^1]);

    public RelationshipFilter SomeFilter() => new()
    {
        Stages = Next(2) == 0 ? Enum.GetValues<Stage>() : null,
        Types = Next(3) == 0 ? [RelationshipType.Supplies, RelationshipType.Owns, RelationshipType.LicensesTo] : null,
        Countries = Next(4) == 0 ? [One(Countries)] : null,
    };

    private async Task FillAsync(bool merges)
    {
        Companies = [.. Enumerable.Range(0, 4 + Next(7)).Select(i => new NodeId($"c{i}"))];
        _standing = [.. Companies];
        Products = [.. Enumerable.Range(0, 5).Select(i => new NodeId($"p{i}"))];
        await CommitAsync(new ChangeSet
        {
            Nodes =
            [
                .. Companies.Select(SomeCompany),
                .. Products.Select((id, i) => new Product(id, id.Value) { Broader = i > 0 && Next(3) > 0 ? Products[Next(i)] : null }),
                .. Enumerable.Range(0, 3).Select(i => new Facility(new NodeId($"f{i}"), $"f{i}") { FacilityKind = "plant", Country = One(Countries) }),
                .. Enumerable.Range(0, 3).Select(i => new Source(new NodeId($"s{i}"), $"s{i}") { Tier = (SourceTier)Next(5) }),
            ],
        });
        for (var commit = 0; commit < 4; commit++)
        {
            var standing = (await Store.FindClaimsAsync(
                new ClaimQuery(ClaimAnchor.Source), new Pin(DateOnly.MinValue, _commits[^1]), PageRequest.All, default))[0].Items;
            var claims = Enumerable.Range(0, 2 + Next(9)).Select(_ => SomeClaim()).ToList();
            var closed = standing.Where(_ => Next(6) == 0).ToList();
            await CommitAsync(new ChangeSet
            {
                Nodes = Next(2) == 0 ? [SomeCompany(One(_standing))] : [],
                Claims = claims,
                Closures = [.. closed.Select((claim, i) => i % 2 == 0
                    ? new ClaimClosure(claim.Id, null, "It was wrong.")
                    : new ClaimClosure(claim.Id, claims[0].Id, null))],
            });
            if (merges && _standing.Count > 2 && Next(2) == 0)
            {
                var (gone, kept) = (One(_standing), One(_standing));
                await new CompanyMerger(Store).MergeAsync(gone, kept, "One and the same.", null, default);
                _standing = [.. _standing.Where(id => id != gone || id == kept)];
                _commits.Add((await Store.GetRevisionAsync(default)).At);
            }
        }
    }

    private async Task CommitAsync(ChangeSet changes)
    {
        _time.Now += TimeSpan.FromDays(1);
        await Store.AppendAsync(changes, default);
        _commits.Add((await Store.GetRevisionAsync(default)).At);
    }

    // Names say another order than ids.
    private Company SomeCompany(NodeId id) => new(id, $"{(char)('a' + Next(4))} {id}")
    {
        Country = Next(4) == 0 ? null : One(Countries),
    };

    private Claim SomeClaim()
    {
        var key = $"k{_claims++}";
        var source = new NodeId($"s{Next(3)}");
        ClaimSubject subject = Next(8) == 0 ? new FactKey(One(_standing), FactKind.Attribute, $"attribute {Next(2)}") : SomeRelationship();
        var begins = Next(3) == 0 ? (PartialDate?)null : PartialDate.Parse($"{2018 + Next(8)}");
        return new Claim
        {
            Id = Claim.IdOf(source, key, 1),
            Key = key,
            Source = source,
            Subject = subject,
            Stage = subject is FactKey ? null : Next(3) > 0 ? Stage.Operational - Next(3) : (Stage)Next(8),
            Statement = "It is said.",
            AnnouncedOn = Next(3) == 0 ? null : PartialDate.Parse($"{2018 + Next(8)}-0{1 + Next(9)}"),
            ValidFrom = begins,
            ValidTo = Next(4) == 0 ? PartialDate.Parse("2026") : null,
            Products = subject is FactKey ? [] : [.. Products.Where(_ => Next(4) == 0)],
            Value = Next(4) == 0 ? new Money(Next(100), null, Qualifier.Exact, "USD") : null,
            Text = subject is FactKey ? $"text {Next(3)}" : null,
            Confidence = 0.1 * (1 + Next(10)),
            Rank = Next(10) == 0 ? Rank.Deprecated : Rank.Normal,
        };
    }

    private RelationshipKey SomeRelationship()
    {
        // A third of the relationships hang on one hub.
        var from = Next(3) == 0 ? _standing[0] : One(_standing);
        if (Next(8) == 0)
        {
            return new RelationshipKey(RelationshipType.Operates, from, new NodeId($"f{Next(3)}"));
        }

        var to = One([.. _standing.Where(id => id != from)]);
        var types = new[] { RelationshipType.Supplies, RelationshipType.Supplies, RelationshipType.LicensesTo, RelationshipType.Owns, RelationshipType.PartnersWith, RelationshipType.CompetesWith };
        return Next(2) == 0 ? new RelationshipKey(One(types), from, to) : new RelationshipKey(One(types), to, from);
    }
}
