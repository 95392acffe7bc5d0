using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Parts a question at white space and takes punctuation off the ends of its words.</summary>
internal static class Tokenizer
{
    private const string Possessive = "'s";

    // Written in one word, with or without the apostrophe.
    private static readonly Dictionary<string, string[]> Contractions = new()
    {
        ["whos"] = ["who", "is"],
        ["who's"] = ["who", "is"],
        ["whats"] = ["what", "is"],
        ["what's"] = ["what", "is"],
        ["hows"] = ["how", "is"],
        ["how's"] = ["how", "is"],
        ["isn't"] = ["is", "not"],
        ["aren't"] = ["are", "not"],
        ["doesn't"] = ["does", "not"],
        ["doesnt"] = ["does", "not"],
        ["don't"] = ["do", "not"],
        ["dont"] = ["do", "not"],
        ["&"] = ["and"],
    };

    public static List<Token> Read(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var tokens = new List<Token>();
        for (var start = 0; start < question.Length;)
        {
            if (char.IsWhiteSpace(question[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < question.Length && !char.IsWhiteSpace(question[end]))
            {
                end++;
            }

            Add(tokens, question, start, end);
            start = end;
        }

        return tokens;
    }

    private static void Add(List<Token> tokens, string question, int start, int end)
    {
        while (start < end && IsMark(question[start]))
        {
            start++;
        }

        while (end > start && (IsMark(question[end - 1]) || question[end - 1] is '\'' or '’'))
        {
            end--;
        }

        if (start == end)
        {
            return;
        }

        var word = NameFolding.Fold(question[start..end]);
        if (Contractions.TryGetValue(word, out var parts))
        {
            tokens.AddRange(parts.Select(part => new Token(part, start, end)));
        }
        else if (word.Length > Possessive.Length && word.EndsWith(Possessive, StringComparison.Ordinal))
        {
            tokens.Add(new Token(word[..^Possessive.Length], start, end - Possessive.Length));
            tokens.Add(new Token(Possessive, end - Possessive.Length, end));
        }
        else
        {
            tokens.Add(new Token(word, start, end));
        }
    }

    private static bool IsMark(char c) => c is '?' or '!' or '.' or ',' or ';' or ':' or '"' or '(' or ')' or '“' or '”' or '«' or '»';
}
