using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>Makes records for the companies and facilities that the graph does not hold, one for all spellings of a name.</summary>
internal sealed class PartyMaker(IGraphStore store)
{
    private readonly Dictionary<Identifier, Group> _byIdentifier = [];
    private readonly Dictionary<string, List<Group>> _byLetters = new(StringComparer.Ordinal);

    /// <summary>Makes a record for each group of parties that are one company.</summary>
    public async ValueTask MakeAsync(List<Party> parties, ResolvedParties resolved, Pin pin, CancellationToken cancellation)
    {
        var groups = new List<Group>();
        foreach (var party in parties)
        {
            var name = party.Name is null ? null : ComparableName.Of(party.Name);
            var group = GroupOf(party, name);
            if (group is null)
            {
                groups.Add(group = new Group(party, name));
            }

            Add(party, name, group);
        }

        await GiveIdsAsync(groups, pin, cancellation);
        foreach (var group in groups)
        {
            var node = group.NodeOf();
            group.Parties.ForEach(party => resolved.Make(party, node));
        }

        var byName = groups.SelectMany(group => group.Parties.Select(party => (party.Name, group.Id)))
            .Where(item => item.Name is not null).DistinctBy(item => item.Name).ToDictionary(item => item.Name!, item => item.Id);
        for (var i = 0; i < resolved.Uncertain.Count; i++)
        {
            var doubt = resolved.Uncertain[i];
            resolved.Uncertain[i] = doubt with { Made = byName.GetValueOrDefault(doubt.Name) };
        }

        resolved.Uncertain.RemoveAll(doubt => doubt.Made == default);
    }

    private Group? GroupOf(Party party, ComparableName? name)
    {
        if (party.Identifiers.Select(identifier => _byIdentifier.GetValueOrDefault(identifier)).FirstOrDefault(group => group is not null) is { } known)
        {
            return known;
        }

        return name is null ? null : _byLetters.GetValueOrDefault(Letters(party, name))?.Find(group => group.Fits(party, name));
    }

    private void Add(Party party, ComparableName? name, Group group)
    {
        if (!group.Parties.Contains(party))
        {
            group.Parties.Add(party);
        }

        foreach (var identifier in party.Identifiers)
        {
            _byIdentifier.TryAdd(identifier, group);
        }

        if (name is not null)
        {
            var letters = Letters(party, name);
            var groups = _byLetters.TryGetValue(letters, out var there) ? there : _byLetters[letters] = [];
            if (!groups.Contains(group))
            {
                groups.Add(group);
            }
        }
    }

    private static string Letters(Party party, ComparableName name) => (party.IsFacility ? "facility " : "") + name.Letters;

    // An id that is taken gets a number.
    private async ValueTask GiveIdsAsync(List<Group> groups, Pin pin, CancellationToken cancellation)
    {
        var open = groups;
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; open.Count > 0; number++)
        {
            var ids = open.Select(group => group.Wanted(number)).ToList();
            var taken = await store.GetAsync(ids, pin, cancellation);
            var left = new List<Group>();
            for (var i = 0; i < open.Count; i++)
            {
                if (taken[i] is null && given.Add(ids[i]))
                {
                    open[i].Id = new NodeId(ids[i]);
                }
                else
                {
                    left.Add(open[i]);
                }
            }

            open = left;
        }
    }

    /// <summary>Parties that are one company.</summary>
    private sealed class Group(Party first, ComparableName? firstName)
    {
        public NodeId Id { get; set; }

        public List<Party> Parties { get; } = [first];

        public bool Fits(Party party, ComparableName name) => firstName is not null && name.IsSameAs(firstName)
            && party.Id == first.Id
            && (first.IsFacility || PartyEvidence.Against(party, (Company)NodeOf()) is null);

        public string Wanted(int number)
        {
            var slug = first.Id ?? Slug.From(first.Label);
            var suffix = number == 1 ? "" : $"-{number}";
            return slug.Length + suffix.Length > Slug.MaxLength ? slug[..(Slug.MaxLength - suffix.Length)].TrimEnd('-') + suffix : slug + suffix;
        }

        public Node NodeOf() => first.IsFacility
            ? new Facility(Id, first.Label) { FacilityKind = "facility", Country = first.Country }
            : Parties.Aggregate(new Company(Id, Parties.Find(party => party.Name is not null)?.Name ?? first.Label), PartyEvidence.Enriched);
    }
}
