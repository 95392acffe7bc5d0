using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IndustryGraph.Model;

/// <summary>
/// Readable ids: letters and digits in lower case, joined by single hyphens (<c>lg-energy-solution</c>). Letters of
/// every script are allowed. A double hyphen joins the parts of a minted id, so no slug of a node holds one.
/// </summary>
public static class Slug
{
    /// <summary>The longest id of a node, in UTF-16 units.</summary>
    public const int MaxLength = 120;

    private const int HashLength = 12;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether a node may bear this id.</summary>
    public static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
        {
            return false;
        }

        var afterHyphen = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '-')
            {
                if (afterHyphen)
                {
                    return false;
                }

                afterHyphen = true;
                continue;
            }

            if (!IsSlugRune(rune))
            {
                return false;
            }

            afterHyphen = false;
        }

        return !afterHyphen;
    }

    /// <summary>
    /// The slug of a name: diacritics dropped, everything but letters and digits turned into single hyphens. A name
    /// that has neither letters nor digits gives a slug made of its hash.
    /// </summary>
    public static string From(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        foreach (var rune in NameFolding.Fold(name).EnumerateRunes())
        {
            if (IsSlugRune(rune))
            {
                slug.Append(rune.ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-' && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        var end = Math.Min(slug.Length, MaxLength);
        if (end < slug.Length && char.IsHighSurrogate(slug[end - 1]))
        {
            end--;
        }

        var text = slug.ToString(0, end).Trim('-');
        return text.Length > 0 ? text : "x-" + Hash(name);
    }

    /// <summary>The slug of a key that must stay distinct from every other key: as it is, or with its hash.</summary>
    public static string OfKey(string key) => IsValid(key) && !EndsAsHashed(key) ? key : From(key) + "-" + Hash(key);

    /// <summary>Compares by Unicode code point, which is also the order of UTF-8 bytes.</summary>
    public static int Compare(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return left is null ? right is null ? 0 : -1 : 1;
        }

        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            char a = left[i], b = right[i];
            if (a != b)
            {
                // Surrogates stand for code points above every other UTF-16 unit.
                var aHigh = char.IsSurrogate(a);
                return aHigh == char.IsSurrogate(b) ? a.CompareTo(b) : aHigh ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static bool IsSlugRune(Rune rune) =>
        (Rune.IsLetter(rune) && Rune.ToLowerInvariant(rune) == rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;

    // A key that looks as if a hash had been added might be what another key becomes.
    private static bool EndsAsHashed(string key) =>
        key.Length > HashLength && key[^(HashLength + 1)] == '-' && !key.AsSpan(key.Length - HashLength).ContainsAnyExcept(Hexadecimal);

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashLength / 2));
}
