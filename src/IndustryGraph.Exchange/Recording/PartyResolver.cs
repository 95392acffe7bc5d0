using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>
/// Finds out which companies of the graph the companies of a file are: by id, by identifier, by the very name, by a name
/// much like it; country and registers decide between several and against one. Those that are none become new ones. A
/// handful of calls of the store, however many companies are asked.
/// </summary>
/// <param name="store">The graph.</param>
/// <param name="threshold">The least score of a similar name that is taken for the same; null to take none.</param>
internal sealed class PartyResolver(IGraphStore store, double? threshold)
{
    /// <summary>The score at which two names are held to be one company's: of this height nearly all are (docs/names.md).</summary>
    public const double Threshold = 0.9;

    /// <summary>From which score on a person is asked.</summary>
    public const double Doubtful = 0.7;

    private static readonly IReadOnlySet<NodeKind> Companies = new HashSet<NodeKind> { NodeKind.Company };

    public async ValueTask<ResolvedParties> ResolveAsync(IEnumerable<Party> parties, Pin pin, CancellationToken cancellation)
    {
        var distinct = parties.Distinct().ToList();
        var resolved = new ResolvedParties();
        await ByIdAsync(distinct, resolved, pin, cancellation);
        await ByIdentifierAsync(Open(distinct, resolved), resolved, pin, cancellation);
        await ByNameAsync(Open(distinct, resolved), resolved, pin, cancellation);
        await FacilitiesAsync(distinct.Where(party => party.IsFacility && resolved.IsOpen(party)).ToList(), resolved, pin, cancellation);
        await BySimilarNameAsync(Open(distinct, resolved), resolved, pin, cancellation);
        await new PartyMaker(store).MakeAsync(distinct.Where(resolved.IsOpen).ToList(), resolved, pin, cancellation);
        return resolved;
    }

    private static List<Party> Open(List<Party> parties, ResolvedParties resolved) =>
        [.. parties.Where(party => !party.IsFacility && resolved.IsOpen(party))];

    private async ValueTask ByIdAsync(List<Party> parties, ResolvedParties resolved, Pin pin, CancellationToken cancellation)
    {
        var asked = parties.Where(party => party.Id is not null).ToList();
        var found = await store.GetAsync([.. asked.Select(party => party.Id!)], pin, cancellation);
        for (var i = 0; i < asked.Count; i++)
        {
            switch (found[i])
            {
                case Company company when !asked[i].IsFacility:
                    resolved.Match(asked[i], company);
                    resolved.ByIdentifier++;
                    break;
                case Facility facility when asked[i].IsFacility:
                    resolved.MatchOther(asked[i], facility.Id);
                    break;
                case null when Slug.IsValid(asked[i].Id):
                    break;
                case null:
                    resolved.Refuse(asked[i], $"'{asked[i].Id}' is no id: small letters and digits joined by single hyphens.");
                    break;
                default:
                    resolved.Refuse(asked[i], $"The id '{asked[i].Id}' belongs to something else than is wanted here.");
                    break;
            }
        }
    }

    private async ValueTask ByIdentifierAsync(List<Party> parties, ResolvedParties resolved, Pin pin, CancellationToken cancellation)
    {
        var texts = parties.SelectMany(party => party.Identifiers).Select(Text).Distinct().ToList();
        if (texts.Count == 0)
        {
            return;
        }

        var found = await store.FindNamesAsync(new NameQuery(NameMatch.Identifier, texts, Companies, Limit: 5), pin, cancellation);
        var bearers = texts.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        foreach (var party in parties)
        {
            var companies = party.Identifiers.SelectMany(item => bearers[Text(item)]).Select(candidate => (Company)candidate.Node)
                .DistinctBy(company => company.Id).ToList();
            if (companies.Count == 1)
            {
                resolved.Match(party, companies[0]);
                resolved.ByIdentifier++;
            }
            else if (companies.Count > 1)
            {
                resolved.Refuse(party, $"The identifiers of '{party.Label}' belong to several companies: {Ids(companies)}. Merge them, or leave out the wrong one.");
            }
        }

        static string Text(Identifier identifier) => $"{identifier.Scheme}:{identifier.Value}";
    }

    private async ValueTask ByNameAsync(List<Party> parties, ResolvedParties resolved, Pin pin, CancellationToken cancellation)
    {
        var named = parties.Where(party => party is { Name: not null, Id: null }).ToList();
        var found = await FindExactAsync(named, Companies, pin, cancellation);
        foreach (var party in named)
        {
            var bearers = found[party.Name!].Select(candidate => (Company)candidate.Node).ToList();
            var possible = bearers.Where(company => PartyEvidence.Against(party, company) is null).ToList();
            var sure = possible.Count > 1 ? [.. possible.Where(company => company.Country is not null && company.Country == party.Country)] : possible;
            if (sure.Count == 1)
            {
                resolved.Match(party, sure[0]);
                resolved.ByName++;
            }
            else if (possible.Count > 1)
            {
                resolved.Refuse(party, $"Several companies bear the name '{party.Name}': {Ids(possible)}. Give a country, an identifier or the id.");
            }
        }
    }

    private async ValueTask FacilitiesAsync(List<Party> parties, ResolvedParties resolved, Pin pin, CancellationToken cancellation)
    {
        var named = parties.Where(party => party.Name is not null).ToList();
        var found = await FindExactAsync(named, new HashSet<NodeKind> { NodeKind.Facility }, pin, cancellation);
        foreach (var party in named)
        {
            switch (found[party.Name!])
            {
                case [var only]:
                    resolved.MatchOther(party, only.Node.Id);
                    break;
                case { Count: > 1 } several:
                    resolved.Refuse(party, $"Several facilities bear the name '{party.Name}': {string.Join(", ", several.Select(item => item.Node.Id))}. Give the id.");
                    break;
            }
        }
    }

    private async ValueTask BySimilarNameAsync(List<Party> parties, ResolvedParties resolved, Pin pin, CancellationToken cancellation)
    {
        var named = parties.Where(party => party is { Name: not null, Id: null }).ToList();
        if (threshold is not { } least || named.Count == 0)
        {
            return;
        }

        var names = named.Select(party => party.Name!).Distinct(StringComparer.Ordinal).ToList();
        if (!(await new NameResolver(store).ResolveAsync(names, least, pin, cancellation)).TryGet(out var resolutions, out var fault))
        {
            throw new InvalidOperationException(fault.Message);
        }

        var byName = resolutions.ToDictionary(resolution => resolution.Name, StringComparer.Ordinal);
        foreach (var party in named)
        {
            var resolution = byName[party.Name!];
            if (resolution.Match is { } match && PartyEvidence.Against(party, match) is null)
            {
                resolved.Match(party, match);
                resolved.BySimilarName++;
                continue;
            }

            if (resolution.Candidates is [{ Score: >= Doubtful, Node: Company candidate } best, ..])
            {
                var why = PartyEvidence.Against(party, candidate)
                    ?? (best.Score < least ? "the names are not alike enough" : "other companies have names as much alike");
                // The id is known once the company is made.
                resolved.Uncertain.Add(new UncertainMatch(default, party.Name!, candidate.Id, best.Matched, best.Score, why));
            }
        }
    }

    private async ValueTask<Dictionary<string, IReadOnlyList<NameCandidate>>> FindExactAsync(
        List<Party> named, IReadOnlySet<NodeKind> kinds, Pin pin, CancellationToken cancellation)
    {
        var names = named.Select(party => party.Name!).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            return [];
        }

        var found = await store.FindNamesAsync(new NameQuery(NameMatch.Exact, names, kinds, Limit: 20), pin, cancellation);
        return names.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private static string Ids(IEnumerable<Company> companies) => string.Join(", ", companies.Select(company => company.Id.Value).Order(StringComparer.Ordinal));
}
