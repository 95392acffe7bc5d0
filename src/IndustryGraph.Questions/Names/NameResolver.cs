using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Maps whole columns of names to companies. Names are looked up together: three calls to the store however many they are.
/// </summary>
public sealed class NameResolver(IGraphStore store)
{
    /// <summary>How many candidates are told of each name.</summary>
    public const int MaxCandidates = 5;

    /// <summary>The least score of a candidate.</summary>
    public const double LeastScore = 0.4;

    /// <summary>By how much the best candidate is ahead of the second, at least, for it to be the match.</summary>
    public const double Margin = 0.05;

    // Retrieval is by trigrams, whose order is not that of the scores: enough to have the right one among them.
    private const int Retrieved = 40;

    private static readonly IReadOnlySet<NodeKind> Companies = new HashSet<NodeKind> { NodeKind.Company };

    /// <param name="names">In any number; blank ones have no candidates.</param>
    /// <param name="threshold">The least score of a match, 0 to 1.</param>
    /// <param name="pin">Names are those known then.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>One for each name, in their order; or a fault where the threshold or a name is out of range.</returns>
    public async ValueTask<Answer<IReadOnlyList<Resolution>>> ResolveAsync(
        IReadOnlyList<string> names, double threshold, Pin pin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (threshold is not (>= 0 and <= 1))
        {
            return Fault.BadValue(FormattableString.Invariant($"threshold is between 0 and 1; it is {threshold}."));
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length > NameSearch.MaxText)
            {
                return Fault.BadValue($"A name has at most {NameSearch.MaxText} characters; names[{i}] has {names[i].Length}.");
            }
        }

        AskedName[] asked = [.. names.Distinct(StringComparer.Ordinal).Select(name => new AskedName(name))];
        var found = await FindAsync(asked, pin, cancellation);
        var scorer = new CandidateScorer();
        var resolved = new Dictionary<string, Resolution>(StringComparer.Ordinal);
        for (var i = 0; i < asked.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            resolved.Add(asked[i].Text, ResolutionOf(asked[i].Text, scorer.Ranked(asked[i], found[i]), threshold));
        }

        return names.Select(name => resolved[name]).ToList();
    }

    private async ValueTask<FoundNames[]> FindAsync(AskedName[] asked, Pin pin, CancellationToken cancellation)
    {
        string[] cores = [.. asked.SelectMany(name => name.Lookups)];
        string[] texts = [.. asked.Select(name => name.Text)];
        var similar = await LookUpAsync(NameMatch.Similar, cores);
        var exact = await LookUpAsync(NameMatch.Exact, texts);
        var identified = await LookUpAsync(NameMatch.Identifier, texts);
        var found = new FoundNames[asked.Length];
        for (int i = 0, next = 0; i < asked.Length; next += asked[i].Lookups.Count, i++)
        {
            var named = similar.Skip(next).Take(asked[i].Lookups.Count).Prepend(exact[i]).SelectMany(list => list);
            var companies = named.Select(candidate => (Company)candidate.Node).DistinctBy(company => company.Id);
            found[i] = new FoundNames([.. companies], identified[i]);
        }

        return found;

        ValueTask<IReadOnlyList<IReadOnlyList<NameCandidate>>> LookUpAsync(NameMatch match, string[] by) =>
            store.FindNamesAsync(new NameQuery(match, by, Companies, Retrieved), pin, cancellation);
    }

    private static Resolution ResolutionOf(string name, List<ScoredCompany> ranked, double threshold) => new(
        name,
        ranked.Count > 0 && ranked[0].Hit.Score >= threshold && IsClear(ranked) ? (Company)ranked[0].Hit.Node : null,
        [.. ranked.Take(MaxCandidates).Select(candidate => candidate.Hit)]);

    // A short form that fits several companies (Mitsubishi, of Mitsubishi Motors and Mitsubishi Electric) means none of them,
    // however little one of them adds to it. Scores have four digits: what is added keeps a difference of the margin from
    // falling short of it by rounding.
    private static bool IsClear(List<ScoredCompany> ranked) =>
        ranked.Count == 1
        || (ranked[0].Hit.Score - ranked[1].Hit.Score + 1e-9 >= Margin
            && !(ranked[0].IsPart && ranked.Skip(1).Any(candidate => candidate.IsPart)));
}
