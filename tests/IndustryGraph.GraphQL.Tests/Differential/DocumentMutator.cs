using System.Text.RegularExpressions;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>Breaks texts, mostly a little.</summary>
internal sealed partial class DocumentMutator(Random random)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "@", "|", "&", "...", "..", ".", ",", "#", "# c\n", "\"", "\"\"", "\"\"\"", "\\", "\\\"\"\"",
        "\\u00e9", "\\u{1F600}", "\\u{110000}", "\\u{}", "\\u{D800}", "\\uD83D\\uDE00", "\\uD83D", "\\uDE00", "\\u00g0", "\\n", "\\x", "\n", "\r", "\r\n", "\t", " ",
        "0", "00", "01", "-", "-0", "1.", "1.5", ".5", "1e", "1e+5", "1E-5", "0.0e0", "1a", "1.a", "1_", "0x1", "+1", "é", "😀", "\uFEFF", "\u0000", "\u0007", "\u007f",
        "\u2028", "null", "true", "on", "fragment", "query", "mutation", "subscription", "extend", "type", "schema", "input", "enum", "union", "scalar",
        "interface", "directive", "implements", "repeatable", "$x", "@skip(if: true)", "...on", "a", "_", "__typename", "$", "? ", "%", "'", ";", "*", "~", "`", "^", "<",
        "\"text\"", "\"\"\"block\"\"\"", "{}", "()", "[]", "query q", "{ a }", "type A", "query ($a: Int = $b) {a}", "a: 1",
    ];

    public string Mutate(string text)
    {
        for (var i = random.Next(3); i >= 0; i--)
            text = Step(text);
        return text;
    }

    /// <summary>Puts one name of a text where another stands, so that it stays a document and may no longer be valid.</summary>
    public string SwapNames(string text)
    {
        for (var i = random.Next(2); i >= 0; i--)
        {
            var names = Names.Matches(text);
            var (at, with) = (names[random.Next(names.Count)], names[random.Next(names.Count)]);
            text = text[..at.Index] + with.Value + text[(at.Index + at.Length)..];
        }

        return text;
    }

    [GeneratedRegex(@"(?<![\\""\w])[A-Za-z_]\w*")]
    private static partial Regex Names { get; }

    private string Step(string text)
    {
        var tokens = Split(text);
        var at = random.Next(tokens.Count + 1);
        var piece = Pieces[random.Next(Pieces.Length)];
        switch (random.Next(7))
        {
            case 0 when at < tokens.Count:
                tokens.RemoveAt(at);
                break;
            case 1 when at < tokens.Count:
                tokens[at] = piece;
                break;
            case 2 when at < tokens.Count:
                tokens.Insert(at, tokens[at]);
                break;
            case 3 when at < tokens.Count:
                var other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 4:
                // In the middle of a token, but not between the halves of a character.
                var index = random.Next(text.Length + 1);
                if (index < text.Length && char.IsLowSurrogate(text[index]))
                    index++;
                return text[..index] + piece + text[index..];
            case 5 when at < tokens.Count && random.Next(3) == 0:
                tokens.RemoveRange(at, tokens.Count - at);
                break;
            default:
                tokens.Insert(at, piece);
                break;
        }

        return string.Concat(tokens);
    }

    private static List<string> Split(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            if (char.IsLetterOrDigit(text[i]))
            {
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                    end++;
            }
            else if (char.IsHighSurrogate(text[i]))
            {
                end++;
            }

            tokens.Add(text[i..end]);
            i = end;
        }

        return tokens;
    }
}
