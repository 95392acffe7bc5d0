using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

/// <summary>
/// Draws change sets as a server would write them, now and then a broken one, over so few names and dates that they
/// meet all the time. The same seed draws the same.
/// </summary>
public sealed class RandomChanges(int seed)
{
    private static readonly string[] Entities = ["a", "a-1", "b", "é1", "f"];
    private static readonly string[] Products = ["p", "q", "r"];
    private static readonly string[] Sources = ["s", "t"];
    private static readonly string[] Names = ["Toyota", "toyota", "Toyoda", "VinFast", "Vin Fast", "Hon Hai", "LG", "日産"];
    private static readonly string[] Predicates = ["annual capacity", "Annual  Capacity", "output"];
    private static readonly string?[] Dates = [null, null, "2024", "2024-H1", "2024-06", "2024-06-30", "2023/2024", "2025-Q1", "2025-01/2025-03", "2026"];

    private readonly System.Random _random = new(seed);
    private readonly List<Claim> _claims = [];
    private readonly HashSet<ClaimId> _closed = [];
    private readonly Dictionary<string, string> _merged = [];
    private readonly Dictionary<ClaimId, ClaimSubject?> _moved = [];

    /// <summary>All ids that were drawn, and some that were not.</summary>
    public IEnumerable<string> Slugs => Entities
        .Concat(Products).Concat(Sources)
        .Concat(_claims.Select(claim => claim.Slug))
        .Concat(_claims.Select(claim => claim.Subject.Slug))
        .Concat(_moved.Values.OfType<ClaimSubject>().Select(subject => subject.Slug))
        .Concat(["nobody", "a--b", "s--"])
        .Distinct();

    /// <summary>What records every node for the first time.</summary>
    public ChangeSet First() => new() { Nodes = [.. Entities.Concat(Products).Concat(Sources).Select(Node)] };

    public ChangeSet Next() => _random.Next(10) switch
    {
        0 => Nodes(),
        1 => Retraction(),
        2 => Correction(),
        3 when _merged.Count < 2 => Merge(),
        3 => Unmerge(),
        4 => Broken(),
        _ => Claims(),
    };

    /// <summary>Tells that a change set was written, so that the next ones build on it.</summary>
    public void Wrote(ChangeSet changes)
    {
        _claims.AddRange(changes.Claims);
        _closed.UnionWith(changes.Closures.Select(closure => closure.Claim));
        foreach (var move in changes.Moves)
        {
            _moved[move.Claim] = move.Subject;
        }

        foreach (var redirect in changes.Redirects.Where(redirect => Entities.Contains(redirect.From)))
        {
            if (redirect.To is null)
            {
                _merged.Remove(redirect.From);
            }
            else
            {
                _merged[redirect.From] = redirect.To;
            }
        }
    }

    public T Draw<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public bool Chance(int percent) => _random.Next(100) < percent;

    public int Number(int below) => _random.Next(below);

    public PartialDate? Date() => Draw(Dates) is { } text ? PartialDate.Parse(text) : null;

    public string Entity() => Draw(Entities);

    public string Name() => Draw(Names);

    public HashSet<NodeId> ProductSet() => [.. Products.Where(_ => Chance(40)).Select(id => new NodeId(id))];

    public Node Node(string id)
    {
        EquatableList<string> aliases = [.. Names.Where(_ => Chance(15))];
        var country = Draw<string?>([null, "VN", "KR"]);
        return id[0] switch
        {
            'f' => new Facility(new NodeId(id), Name()) { FacilityKind = Draw(["Plant", "plant", "lab"]), Country = country, Aliases = aliases },
            'p' or 'q' or 'r' => new Product(new NodeId(id), Name()) { Broader = Chance(50) && id != "p" ? new NodeId("p") : null },
            's' or 't' => new Source(new NodeId(id), Name())
            {
                Tier = (SourceTier)Number(5),
                OriginKey = Draw(["one", "two"]),
            },
            _ => new Company(new NodeId(id), Name())
            {
                Aliases = aliases,
                Country = country,
                CompanyKind = (CompanyKind)Number(3),
                Industries = [.. new[] { "Batteries", "batteries", "Cars" }.Where(_ => Chance(30))],
                Identifiers = [.. new Identifier[] { new("lei", "X1"), new("isin", "x1"), new("ticker", "A:B") }.Where(_ => Chance(30))],
            },
        };
    }

    private ChangeSet Nodes() => new()
    {
        Nodes = [.. Entities.Concat(Products).Concat(Sources).Where(_ => Chance(30)).Select(Node)],
        Actor = Chance(50) ? "tester" : null,
        Reason = Chance(50) ? "again" : null,
    };

    private ChangeSet Claims()
    {
        var claims = new List<Claim>();
        for (var i = Number(4); i >= 0; i--)
        {
            var (source, key) = (Draw(Sources), Draw(["1", "2", "Key 3", "x--y"]));
            claims.Add(Claim(source, key, 1 + _claims.Concat(claims).Count(claim => claim.Source.Value == source && claim.Key == key), Subject()));
        }

        return new ChangeSet { Claims = claims, IdempotencyKey = Chance(20) ? Draw(["i", "j", "k"]) : null, Receipt = Draw(["1", "2"]) };
    }

    private ChangeSet Correction()
    {
        var standing = _claims.FindAll(claim => !_closed.Contains(claim.Id));
        if (standing.Count == 0)
        {
            return Claims();
        }

        var old = Draw(standing);
        var edition = 1 + _claims.Count(claim => claim.Source == old.Source && claim.Key == old.Key);
        var subject = _moved.GetValueOrDefault(old.Id, old.Subject);
        var correction = Claim(old.Source.Value, old.Key, edition, subject is null || !IsFree(subject) ? Subject() : subject);
        return new ChangeSet { Claims = [correction], Closures = [new ClaimClosure(old.Id, correction.Id, null)] };
    }

    private ChangeSet Retraction() => new()
    {
        Closures = [.. _claims.Where(claim => !_closed.Contains(claim.Id) && Chance(20)).Select(claim => new ClaimClosure(claim.Id, null, "Withdrawn."))],
    };

    // As merging companies does: ids answer as those of the other, claims count for it, and what became a loop for nothing.
    private ChangeSet Merge()
    {
        var free = Entities.Where(entity => entity[0] != 'f' && !_merged.ContainsKey(entity)).ToList();
        var (from, into) = (Draw(free), Draw(free));
        if (from == into)
        {
            return Nodes();
        }

        var moves = new List<ClaimMove>();
        var redirects = new List<Redirect> { new(from, into) };
        foreach (var claim in _claims)
        {
            var subject = _moved.GetValueOrDefault(claim.Id, claim.Subject);
            if (subject is not null && Involves(subject, from))
            {
                var moved = Renamed(subject, from, into);
                moves.Add(new ClaimMove(claim.Id, moved));
                if (moved is not null && redirects.TrueForAll(redirect => redirect.From != subject.Slug))
                {
                    redirects.Add(new Redirect(subject.Slug, moved.Slug));
                }
            }
        }

        return new ChangeSet { Moves = moves, Redirects = redirects, Reason = "the same" };
    }

    private ChangeSet Unmerge()
    {
        var (from, into) = Draw(_merged.ToList());
        var back = _claims.Where(claim => Involves(claim.Subject, from) && _moved.ContainsKey(claim.Id)).ToList();
        return _merged.ContainsKey(into) || back.Exists(claim => !Ends(claim.Subject).All(end => end == from || IsFree(end)))
            ? Nodes()
            : new ChangeSet
            {
                Redirects = [new(from, null), .. back.Select(claim => claim.Subject.Slug).Distinct().Select(slug => new Redirect(slug, null))],
                Moves = [.. back.Select(claim => new ClaimMove(claim.Id, claim.Subject))],
            };
    }

    private ChangeSet Broken() => Number(5) switch
    {
        0 => new() { Claims = [Claim("s", "1", 1, new FactKey(new NodeId("nobody"), FactKind.Other, "x"))] },
        1 => new() { Redirects = [new("a", "nobody")] },
        2 => new() { Closures = [.. _closed.Take(1).Select(id => new ClaimClosure(id, null, "Again."))] },
        3 => new() { Claims = [.. _claims.Take(1)] },
        _ => new() { Moves = [new(new ClaimId("s--none"), null)] },
    };

    private Claim Claim(string source, string key, int edition, ClaimSubject subject) => Sample.Claim(subject, key, edition, source) with
    {
        Stage = subject is RelationshipKey ? (Stage)Number(8) : null,
        AnnouncedOn = Date(),
        ValidFrom = Chance(30) ? Date() : null,
        ValidTo = Chance(20) ? PartialDate.Parse("2026-06") : null,
        Products = [.. ProductSet()],
        Confidence = Draw([1, 0.8, 0.5]),
        Rank = Draw([Rank.Normal, Rank.Normal, Rank.Normal, Rank.Preferred, Rank.Deprecated]),
        Value = Chance(20) ? new Money(Number(3), null, Qualifier.Exact, "USD") : null,
        Share = subject is RelationshipKey { Type: RelationshipType.Owns } ? 0.5m : null,
        Text = subject is FactKey ? Draw(["x", "y"]) : null,
        Locator = Chance(20) ? "paragraph 1" : null,
    };

    private ClaimSubject Subject()
    {
        var free = Entities.Where(IsFree).ToList();
        var (from, to) = (Draw(free), Draw(free));
        return from == to || Chance(20)
            ? new FactKey(new NodeId(from), (FactKind)Number(2), Draw(Predicates))
            : Sample.Key((RelationshipType)Draw([0, 0, 0, 0, 5, 7, 8]), from, to);
    }

    private bool IsFree(string entity) => !_merged.ContainsKey(entity);

    private bool IsFree(ClaimSubject subject) => Ends(subject).All(IsFree);

    private static string[] Ends(ClaimSubject subject) => subject is RelationshipKey key
        ? [key.From.Value, key.To.Value]
        : [((FactKey)subject).Entity.Value];

    private static bool Involves(ClaimSubject subject, string entity) => Ends(subject).Contains(entity);

    private static ClaimSubject? Renamed(ClaimSubject subject, string from, string into)
    {
        NodeId Name(NodeId id) => id.Value == from ? new NodeId(into) : id;
        return subject switch
        {
            FactKey fact => fact with { Entity = Name(fact.Entity) },
            RelationshipKey key when Name(key.From) == Name(key.To) => null,
            RelationshipKey key => new RelationshipKey(key.Type, Name(key.From), Name(key.To)),
            _ => null,
        };
    }
}
