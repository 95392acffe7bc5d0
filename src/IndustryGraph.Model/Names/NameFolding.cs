using System.Globalization;
using System.Text;

namespace IndustryGraph.Model;

/// <summary>
/// One spelling for names that differ in case, diacritics, width or white space only: <c>Việt  Nam</c> and
/// <c>VIET NAM</c> both fold to <c>viet nam</c>. Names are ordered and matched by it.
/// </summary>
public static class NameFolding
{
    /// <summary>The folded name; never null, and empty only where the name is blank.</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (IsPlain(name))
        {
            return name.ToLowerInvariant();
        }

        var folded = new StringBuilder(name.Length);
        // Half of a surrogate pair, which no Unicode text has, cannot be normalised; nor can the noncharacter U+FFFE.
        foreach (var rune in Wellformed(name).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark && IsDiacritic(rune))
            {
                continue;
            }

            if (Rune.IsWhiteSpace(rune))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                continue;
            }

            Append(folded, Rune.ToLowerInvariant(rune));
        }

        // Marks of other scripts (Devanagari vowels, Hangul parts) are letters there: put them together again.
        return folded.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    // Most names are ASCII with single blanks between words: of them only the case is folded.
    private static bool IsPlain(string name)
    {
        var before = ' ';
        foreach (var letter in name)
        {
            if (letter is < ' ' or > '~' or '`' || (letter == ' ' && before == ' '))
            {
                return false;
            }

            before = letter;
        }

        return before != ' ';
    }

    // Latin, Greek, Cyrillic and Vietnamese accents live in these blocks.
    private static bool IsDiacritic(Rune rune) =>
        rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF);

    private static string Wellformed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) || text[i] == '\uFFFE')
            {
                return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())).Replace('\uFFFE', '\uFFFD');
            }
        }

        return text;
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        switch (rune.Value)
        {
            case 'đ': folded.Append('d'); break;
            case 'ð': folded.Append('d'); break;
            case 'ø': folded.Append('o'); break;
            case 'ł': folded.Append('l'); break;
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'þ': folded.Append("th"); break;
            case 'ı': folded.Append('i'); break;
            case '’' or '‘' or '`' or '´': folded.Append('\''); break;
            case '‐' or '‑' or '–' or '—' or '−': folded.Append('-'); break;
            default: folded.Append(rune.ToString()); break;
        }
    }
}
