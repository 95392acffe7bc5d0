using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Which runs of words of a question are names on record, letter for letter but for case and diacritics.</summary>
internal sealed class NameSpans
{
    /// <summary>The kinds of nodes that questions name.</summary>
    public static readonly IReadOnlySet<NodeKind> Kinds = new HashSet<NodeKind> { NodeKind.Company, NodeKind.Facility, NodeKind.Product };

    /// <summary>What stands before an id, so that it cannot be taken for a name.</summary>
    public const string IdMark = "id:";

    // The most words of a name.
    private const int Longest = 10;

    private const int CandidateLimit = 10;

    private readonly Dictionary<(int Start, int Count), IReadOnlyList<Node>> _nodes = [];

    private NameSpans()
    {
    }

    /// <summary>One call of the store for all runs of words, and one for ids.</summary>
    public static async ValueTask<NameSpans> FindAsync(
        IGraphStore store, string question, IReadOnlyList<Token> tokens, Pin pin, CancellationToken cancellation)
    {
        var spans = new List<(int Start, int Count, string Text)>();
        for (var start = 0; start < tokens.Count; start++)
        {
            for (var count = 1; count <= Longest && start + count <= tokens.Count; count++)
            {
                var (from, to) = (tokens[start].Start, tokens[start + count - 1].End);
                if (count > 1 || MayBeName(question, tokens, start))
                {
                    spans.Add((start, count, question[from..to]));
                    if (to < question.Length && question[to] is ('.' or ')'))
                    {
                        spans.Add((start, count, question[from..(to + 1)]));
                    }
                }
            }
        }

        var found = new NameSpans();
        var query = new NameQuery(NameMatch.Exact, [.. spans.Select(span => span.Text)], Kinds, CandidateLimit);
        var names = await store.FindNamesAsync(query, pin, cancellation);
        for (var i = 0; i < spans.Count; i++)
        {
            if (names[i].Count > 0)
            {
                found._nodes.TryAdd((spans[i].Start, spans[i].Count), [.. names[i].Select(candidate => candidate.Node)]);
            }
        }

        var singles = spans.Where(span => span.Count == 1).ToList();
        var records = await store.GetAsync([.. singles.Select(span => IdIn(span.Text))], pin, cancellation);
        for (var i = 0; i < singles.Count; i++)
        {
            // Without the mark a name goes before an id, so that a name which several bear stays unclear.
            if (records[i] is Node node && Kinds.Contains(node.Kind)
                && (singles[i].Text.StartsWith(IdMark, StringComparison.OrdinalIgnoreCase) || !found._nodes.ContainsKey((singles[i].Start, 1))))
            {
                found._nodes[(singles[i].Start, 1)] = [node];
            }
        }

        return found;
    }

    /// <summary>The longest name that begins at a word, with everybody who bears it; null where none does.</summary>
    public (int Count, IReadOnlyList<Node> Nodes)? LongestAt(int start)
    {
        for (var count = Longest; count > 0; count--)
        {
            if (_nodes.TryGetValue((start, count), out var nodes))
            {
                return (count, nodes);
            }
        }

        return null;
    }

    private static string IdIn(string text) =>
        NameFolding.Fold(text.StartsWith(IdMark, StringComparison.OrdinalIgnoreCase) ? text[IdMark.Length..] : text);

    // A word of the grammar is a name only where it is written as one: a capital, and not at the beginning.
    private static bool MayBeName(string question, IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Start < tokens[index].End
        && (!Vocabulary.Knows(tokens[index].Word) || (index > 0 && char.IsUpper(question[tokens[index].Start]) && char.IsUpper(question[tokens[index].End - 1])));
}
