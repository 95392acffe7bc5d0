using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace IndustryGraph.Server.Seeding;

/// <summary>The values of an enumeration as files and schema write them: <c>JOINT_VENTURE</c>.</summary>
internal static partial class Words<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values =
        Enum.GetValues<T>().ToFrozenDictionary(Word, StringComparer.Ordinal);

    /// <summary>All of them, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(Word)];

    public static bool TryParse(string text, out T value) => Values.TryGetValue(text, out value);

    private static string Word(T value) => Hump().Replace(value.ToString(), "_$0").ToUpperInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Hump();
}
