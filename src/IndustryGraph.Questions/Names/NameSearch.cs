using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Finds nodes by partial, misspelt or aliased names, and companies by exact ones.</summary>
public sealed class NameSearch(IGraphStore store)
{
    private const int Candidates = 200;
    private const double SameName = 0.9;

    /// <summary>The longest text that is searched for, in UTF-16 units.</summary>
    public const int MaxText = 200;

    /// <summary>
    /// The best matches: by score, then folded name, then id. A company's name that differs in legal form, punctuation, order
    /// of words or the like only scores as <see cref="NameResolver"/> scores it; all else as <see cref="NameScore"/> does.
    /// </summary>
    public async ValueTask<Answer<IReadOnlyList<SearchHit>>> SearchAsync(
        string text, IReadOnlySet<NodeKind> kinds, Pin pin, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxText)
        {
            return Fault.BadValue($"A text to search for has at most {MaxText} characters; this one has {text.Length}.");
        }

        var hits = new Dictionary<NodeId, SearchHit>();
        var (asked, scorer) = (new AskedName(text), new CandidateScorer());
        var folded = NameFolding.Fold(text);
        // What folds alike is looked up once.
        string[] lookups = [text, .. asked.Lookups.Where(lookup => lookup != folded)];
        var query = new NameQuery(NameMatch.Similar, lookups, kinds, Candidates);
        var similar = await store.FindNamesAsync(query, pin, cancellation);
        foreach (var candidate in similar.SelectMany(list => list).DistinctBy(candidate => candidate.Node.Id))
        {
            if (candidate.Node is Company company && scorer.Likely(asked, company)?.Hit is { Score: >= SameName } same)
            {
                Keep(same);
            }

            KeepScored(candidate.Node, candidate.Node.Name, isAlias: false);
            foreach (var alias in candidate.Node.Aliases)
            {
                KeepScored(candidate.Node, alias, isAlias: true);
            }
        }

        var identified = await store.FindNamesAsync(new NameQuery(NameMatch.Identifier, [text], kinds, Candidates), pin, cancellation);
        foreach (var candidate in identified[0])
        {
            Keep(new SearchHit(candidate.Node, 1, candidate.Matched, MatchReason.Identifier));
        }

        return hits.Values
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => NameFolding.Fold(hit.Node.Name), Comparer<string>.Create(Slug.Compare))
            .ThenBy(hit => hit.Node.Id)
            .Take(limit)
            .ToList();

        void KeepScored(Node node, string name, bool isAlias)
        {
            if (NameScore.OfFolded(folded, NameFolding.Fold(name), isAlias) is { } match)
            {
                Keep(new SearchHit(node, match.Score, name, match.Reason));
            }
        }

        void Keep(SearchHit hit)
        {
            if (!hits.TryGetValue(hit.Node.Id, out var known) || hit.Score > known.Score)
            {
                hits[hit.Node.Id] = hit;
            }
        }
    }

    /// <summary>
    /// For each name the one company that bears it, as its name or an alias, whatever the case and diacritics; null where
    /// none does; a fault where several do.
    /// </summary>
    public ValueTask<IReadOnlyList<Answer<Company?>>> FindCompaniesAsync(
        IReadOnlyList<string> names, Pin pin, CancellationToken cancellation) =>
        FindOneAsync(NameMatch.Exact, names, "name", pin, cancellation);

    /// <summary>For each identifier, as <c>scheme:value</c>, the company that bears it.</summary>
    public ValueTask<IReadOnlyList<Answer<Company?>>> FindByIdentifierAsync(
        IReadOnlyList<string> identifiers, Pin pin, CancellationToken cancellation) =>
        FindOneAsync(NameMatch.Identifier, identifiers, "identifier", pin, cancellation);

    private async ValueTask<IReadOnlyList<Answer<Company?>>> FindOneAsync(
        NameMatch match, IReadOnlyList<string> texts, string what, Pin pin, CancellationToken cancellation)
    {
        var query = new NameQuery(match, texts, new HashSet<NodeKind> { NodeKind.Company }, Candidates);
        var found = await store.FindNamesAsync(query, pin, cancellation);
        return [.. found.Select((candidates, i) => One(candidates, texts[i], what))];
    }

    private static Answer<Company?> One(IReadOnlyList<NameCandidate> candidates, string text, string what)
    {
        if (candidates.Count < 2)
        {
            return candidates.Count == 0 ? (Company?)null : (Company)candidates[0].Node;
        }

        var bearers = candidates.Select(candidate => $"{candidate.Node.Name} ({candidate.Node.Id})").Order(StringComparer.Ordinal).Take(20);
        return new Fault(FaultCodes.AmbiguousName, $"{candidates.Count} companies bear the {what} '{text}': {string.Join(", ", bearers)}. Ask by id.");
    }
}
