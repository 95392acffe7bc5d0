using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Who may be meant by what is no name on record.</summary>
internal sealed class NameGuesser(IGraphStore store, Pin pin)
{
    // A name is taken from here on, one error in five letters, and only where the next is this much less alike.
    private const double LeastLikeness = 0.7;
    private const double LeastLead = 0.03;

    // So that a question of nonsense costs no more than a long one.
    private const int MostSearches = 6;

    private const int MostHits = 10;
    private const int MostCandidates = 3;

    private int _searches;

    /// <summary>Two calls of the store, until the bound on searches is reached; then nobody is meant.</summary>
    public async ValueTask<(Node? Meant, IReadOnlyList<Node> Candidates)> GuessAsync(string text, CancellationToken cancellation)
    {
        if (_searches++ >= MostSearches || !(await new NameSearch(store).SearchAsync(text, NameSpans.Kinds, pin, MostHits, cancellation)).TryGet(out var hits, out _))
        {
            return (null, []);
        }

        // The beginning of a name is enough for a company; a word from within a name is just a word.
        var likely = hits.Where(hit => hit.Score >= LeastLikeness
            && (hit.Reason == MatchReason.Spelling || (hit.Reason != MatchReason.Word && hit.Node is Company))).ToList();
        var taken = likely.Exists(hit => hit.Node is Company) ? likely.Where(hit => hit.Node is Company).ToList() : likely;
        return taken.Count > 0 && (taken.Count == 1 || taken[0].Score - taken[1].Score >= LeastLead)
            ? (taken[0].Node, [])
            : (null, [.. hits.Select(hit => hit.Node).Take(MostCandidates)]);
    }
}
