using System.Collections.Concurrent;
using System.Text;

namespace IndustryGraph.Exchange;

/// <summary>The values of enumerations as files and schema write them: JOINT_VENTURE.</summary>
internal static class EnumWord
{
    private static readonly ConcurrentDictionary<Enum, string> Words = new();

    public static string Of<T>(T value)
        where T : struct, Enum => Words.GetOrAdd(value, Word);

    /// <exception cref="FormatException">It is none of them.</exception>
    public static T Read<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == text)
            {
                return value;
            }
        }

        throw new FormatException($"'{text}' is none of {string.Join(", ", Enum.GetValues<T>().Select(Of))}.");
    }

    private static string Word(Enum value)
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('_');
            }

            word.Append(char.ToUpperInvariant(letter));
        }

        return word.ToString();
    }
}
