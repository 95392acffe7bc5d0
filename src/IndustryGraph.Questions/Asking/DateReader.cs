using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// Reads dates: 2023, 2025-08-28, March 2021, 28 August 2025, August 28th 2025, Q1 2021, and every other form of
/// <see cref="PartialDate"/>.
/// </summary>
internal static class DateReader
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The date that begins at a word and how many words it takes; null where none does.</summary>
    public static (PartialDate Date, int Words)? At(IReadOnlyList<string> words, int index)
    {
        ArgumentNullException.ThrowIfNull(words);
        string first = words[index], second = Word(index + 1), third = Word(index + 2);
        return Read($"{Year(third)}-{Month(second)}-{Day(first)}", 3)
            ?? Read($"{Year(third)}-{Month(first)}-{Day(second)}", 3)
            ?? Read($"{Year(second)}-{Month(first)}", 2)
            ?? (first is ['q' or 'h', _] ? Read($"{Year(second)}-{first.ToUpperInvariant()}", 2) : null)
            ?? Read(first.Length == 4 ? Year(first) : first.ToUpperInvariant(), 1);

        string Word(int i) => i < words.Count ? words[i] : "";
    }

    private static (PartialDate, int)? Read(string text, int words) => PartialDate.TryParse(text, out var date) ? (date, words) : null;

    // What is no such part gives a text that no date begins or ends with.
    private static string Year(string word) => word is ['1' or '2', _, _, _] ? word : "?";

    private static string Month(string word)
    {
        var month = Array.FindIndex(Months, name => name == word || (word.Length == 3 && name.StartsWith(word, StringComparison.Ordinal)));
        return month < 0 ? "?" : (month + 1).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string Day(string word)
    {
        var digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            ? day.ToString("00", CultureInfo.InvariantCulture)
            : "?";
    }
}
