using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Reads a question into terms: names by the longest match, then dates, phrases, words of the grammar, numbers.</summary>
internal sealed class QuestionReader(IGraphStore store, Pin pin)
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    // How alike a longer spelling of a name that was just read must be to be taken for it.
    private const double LeastLikeness = 0.8;

    private readonly List<Term> _terms = [];
    private readonly List<string> _notes = [];
    private readonly List<string> _troubles = [];
    private readonly List<Node> _candidates = [];

    public async ValueTask<Reading> ReadAsync(string question, IReadOnlyList<Token> tokens, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(tokens);
        var spans = await NameSpans.FindAsync(store, question, tokens, pin, cancellation);
        var guesser = new NameGuesser(store, pin);
        var words = Corrected(question, tokens, spans);
        var lastName = 0;
        for (var i = 0; i < tokens.Count;)
        {
            if (spans.LongestAt(i) is { } name)
            {
                AddName(question[tokens[i].Start..tokens[i + name.Count - 1].End], name.Nodes);
                lastName = i;
                i += name.Count;
            }
            else if (Known(words, i) is { } known)
            {
                if (known.Term is not null)
                {
                    _terms.Add(known.Term);
                }

                i += known.Words;
            }
            else
            {
                var end = i + 1;
                while (end < tokens.Count && spans.LongestAt(end) is null && Known(words, end) is null)
                {
                    end++;
                }

                // "Kim Long Moter": the name was longer than what was recognised of it.
                if (_terms.LastOrDefault() is NameTerm last && Extends(question[tokens[lastName].Start..tokens[end - 1].End], last.Node))
                {
                    _notes.Add($"taking \"{question[tokens[lastName].Start..tokens[end - 1].End]}\" to mean {last.Node.Name}");
                }
                else
                {
                    await GuessAsync(guesser, question, tokens, i, end, cancellation);
                }

                i = end;
            }
        }

        return new Reading(_terms, _notes, _troubles, _candidates);
    }

    private static (Term? Term, int Words)? Known(string[] words, int index)
    {
        if (index + 1 < words.Length && DateReader.At(words, index + 1) is { } dated && SenseOf(words[index]) is { } sense)
        {
            return (new DateTerm(dated.Date, sense), dated.Words + 1);
        }

        if (DateReader.At(words, index) is { } date)
        {
            return (new DateTerm(date.Date, DateSense.At), date.Words);
        }

        if (words[index] == "supply" && index + 1 < words.Length && words[index + 1] == "chain")
        {
            return (new WordTerm(WordKind.Upstream, "supply chain"), 2);
        }

        if (RelationPhrases.Default.At(words, index) is { } phrase)
        {
            return (new RelationTerm(phrase), phrase.Words.Count);
        }

        if (Vocabulary.KindOf(words[index]) is { } kind)
        {
            return (kind == WordKind.Filler ? null : new WordTerm(kind, words[index]), 1);
        }

        return IsNumber(words[index], out var number) ? (new NumberTerm(number), 1) : null;
    }

    private static DateSense? SenseOf(string word) => word switch
    {
        "before" => DateSense.Before,
        "since" => DateSense.Since,
        "after" => DateSense.After,
        _ => null,
    };

    private static bool IsNumber(string word, out int number)
    {
        number = Array.IndexOf(Numbers, word);
        return number >= 0 || int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool Extends(string text, Node node) => node.Aliases.Prepend(node.Name)
        .Any(name => NameScore.Of(text, name, isAlias: false) is { Score: >= LeastLikeness, Reason: MatchReason.Spelling });

    private void AddName(string text, IReadOnlyList<Node> nodes)
    {
        if (nodes is [var node])
        {
            _terms.Add(new NameTerm(node));
            return;
        }

        var bearers = nodes.Select(item => $"{item.Name} ({NameSpans.IdMark}{item.Id})").Order(StringComparer.Ordinal);
        _troubles.Add($"\"{text}\" may mean {string.Join(" or ", bearers)}; the id in its place says which.");
        _candidates.AddRange(nodes);
    }

    // Misspelt words of the grammar; a capital within a question is a name's.
    private string[] Corrected(string question, IReadOnlyList<Token> tokens, NameSpans spans)
    {
        string[] words = [.. tokens.Select(token => token.Word)];
        for (var i = 0; i < words.Length;)
        {
            if (spans.LongestAt(i) is { } name)
            {
                i += name.Count;
                continue;
            }

            if (!Vocabulary.Knows(words[i]) && (i == 0 || !char.IsUpper(question[tokens[i].Start])) && Known(words, i) is null
                && Vocabulary.Nearest(words[i]) is { } meant)
            {
                _notes.Add($"reading \"{words[i]}\" as \"{meant}\"");
                words[i] = meant;
            }

            i++;
        }

        return words;
    }

    // A run of words that nothing is known of: one misspelt name, or several.
    private async ValueTask GuessAsync(
        NameGuesser guesser, string question, IReadOnlyList<Token> tokens, int start, int end, CancellationToken cancellation)
    {
        var text = question[tokens[start].Start..tokens[end - 1].End];
        var guess = await guesser.GuessAsync(text, cancellation);
        if (guess.Meant is { } meant)
        {
            _notes.Add($"taking \"{text}\" to mean {meant.Name}");
            _terms.Add(new NameTerm(meant));
        }
        else if (end - start > 1)
        {
            for (var i = start; i < end; i++)
            {
                await GuessAsync(guesser, question, tokens, i, i + 1, cancellation);
            }
        }
        else
        {
            _candidates.AddRange(guess.Candidates);
            _troubles.Add(guess.Candidates.Count == 0
                ? $"\"{text}\" is neither a name on record nor a word that is understood here."
                : $"\"{text}\" is no name on record; {string.Join(" or ", guess.Candidates.Select(node => $"{node.Name} ({NameSpans.IdMark}{node.Id})"))} may be meant.");
        }
    }
}
