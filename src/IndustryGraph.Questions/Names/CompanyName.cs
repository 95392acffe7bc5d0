using System.Buffers;
using System.Globalization;
using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// A company's name taken apart: folded, Han characters in one form, without punctuation, <c>&amp;</c> as <c>and</c>,
/// single letters drawn together (<c>B.Y.D.</c> is <c>byd</c>), legal forms set aside, common words in one spelling.
/// </summary>
internal sealed class CompanyName
{
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private CompanyName(string folded, IReadOnlyList<string> words, IReadOnlyList<LegalForm> forms)
    {
        Folded = folded;
        Words = words;
        Forms = forms;
        Compact = string.Concat(words);
    }

    /// <summary>As stores compare names.</summary>
    public string Folded { get; }

    /// <summary>What is left to tell the company by; empty only where the name has neither letters nor digits.</summary>
    public IReadOnlyList<string> Words { get; }

    public IReadOnlyList<LegalForm> Forms { get; }

    /// <summary>The words without blanks.</summary>
    public string Compact { get; }

    public static CompanyName Parse(string name)
    {
        var folded = NameFolding.Fold(name);
        var words = WordsOf(HanVariants.Simplified(folded));
        var forms = LegalForms.TakeFrom(words);
        var telling = words.Where(word => !CommonWords.IsSilent(word)).ToList();
        return new CompanyName(folded, [.. (telling.Count > 0 ? telling : words).Select(CommonWords.Canonical)], forms);
    }

    /// <summary>
    /// Whether another name is an abbreviation of this one: one word of two to five letters, which stand in this name in that
    /// order, the first of them at its beginning. After A. Schwartz and M. Hearst, "A Simple Algorithm for Identifying
    /// Abbreviation Definitions in Biomedical Text", 2003, where more is asked of the letters than here.
    /// </summary>
    public bool IsShortenedTo(CompanyName other)
    {
        var (abbreviation, next) = (other.Compact, 0);
        if (other.Words.Count != 1
            || abbreviation.Length is < 2 or > 5
            || HasIdeographs(abbreviation)
            || !Folded.StartsWith(abbreviation[0]))
        {
            return false;
        }

        foreach (var letter in Folded)
        {
            next += next < abbreviation.Length && letter == abbreviation[next] ? 1 : 0;
        }

        return next == abbreviation.Length;
    }

    /// <summary>Whether a text has Han, Hangul or kana.</summary>
    public static bool IsWrittenWithoutBlanks(string text) =>
        !Ascii.IsValid(text) && text.Any(letter => letter is (>= '\u3040' and <= '\u30FF') || IsIdeograph(letter));

    /// <summary>Whether a text has characters that each stand for a word or syllable: Han and Hangul, not kana, which spell.</summary>
    public static bool HasIdeographs(string text) => !Ascii.IsValid(text) && text.Any(IsIdeograph);

    private static bool IsIdeograph(char letter) =>
        letter is (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF');

    private static List<string> WordsOf(string folded)
    {
        var words = new List<string>();
        var joins = false;
        var spelt = folded.Replace("&", " and ", StringComparison.Ordinal).Replace("+", " and ", StringComparison.Ordinal);
        foreach (var chunk in spelt.Split(' '))
        {
            var parts = JoinedLetters(PartsOf(chunk));
            var isLetter = parts.Count == 1 && IsLetter(parts[0]);
            if (isLetter && joins)
            {
                words[^1] += parts[0];
            }
            else
            {
                foreach (var part in parts)
                {
                    words.AddRange(Unglued(part));
                }
            }

            joins = parts.Count == 0 ? joins : isLetter;
        }

        return words;
    }

    /// <summary>Runs of letters and digits; apostrophes join what they stand between.</summary>
    private static List<string> PartsOf(string chunk)
    {
        if (chunk.Length > 0 && !chunk.AsSpan().ContainsAnyExcept(PlainLetters))
        {
            return [chunk];
        }

        var parts = new List<string>();
        var part = new StringBuilder();
        foreach (var rune in chunk.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                part.Append(rune.ToString());
            }
            else if (rune.Value != '\'' && part.Length > 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        if (part.Length > 0)
        {
            parts.Add(part.ToString());
        }

        return parts;
    }

    /// <summary>Single letters next to one another as one word: <c>s p a</c> of <c>S.p.A.</c> as <c>spa</c>.</summary>
    private static List<string> JoinedLetters(List<string> parts)
    {
        if (parts.Count < 2)
        {
            return parts;
        }

        var joined = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0 && IsLetter(parts[i]) && IsLetter(parts[i - 1]))
            {
                joined[^1] += parts[i];
            }
            else
            {
                joined.Add(parts[i]);
            }
        }

        return joined;
    }

    private static bool IsLetter(string part) => part.Length == 1 && char.IsLetter(part[0]) && !IsIdeograph(part[0]);

    /// <summary>A word without the legal forms and common words that are written to it without a blank, and these.</summary>
    private static IEnumerable<string> Unglued(string word)
    {
        if (!IsWrittenWithoutBlanks(word))
        {
            return [word];
        }

        foreach (var form in LegalForms.Glued)
        {
            if (word.Length > form.Length && word.StartsWith(form, StringComparison.Ordinal))
            {
                return Unglued(word[form.Length..]).Prepend(form);
            }
        }

        foreach (var suffix in LegalForms.Glued.Concat(CommonWords.Glued))
        {
            if (word.Length > suffix.Length + 1 && word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return Unglued(word[..^suffix.Length]).Append(suffix);
            }
        }

        return [word];
    }
}
