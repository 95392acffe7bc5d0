using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The properties of names and identifiers, which nodes are found by.</summary>
internal static class NameProperties
{
    public static Dictionary<string, object?>[] WriteNames(Node node) =>
    [
        .. node.Aliases.Prepend(node.Name).Distinct().Select(text =>
        {
            var folded = NameFolding.Fold(text);
            var trigrams = Trigrams.Of(folded);
            return new Dictionary<string, object?>
            {
                ["text"] = text,
                ["folded"] = folded,
                ["trigrams"] = string.Join(' ', trigrams.Select(Token)),
                ["trigramCount"] = trigrams.Length,
            };
        }),
    ];

    public static Dictionary<string, object?>[] WriteIdentifiers(Node node) => node is not Company company
        ? []
        : [.. company.Identifiers.DistinctBy(TextOf).Select(identifier => new Dictionary<string, object?>
        {
            ["text"] = TextOf(identifier),
            ["scheme"] = identifier.Scheme,
            ["value"] = identifier.Value,
            ["key"] = Caseless(TextOf(identifier)),
            ["valueKey"] = Caseless(ValueOf(TextOf(identifier))),
        })];

    public static string TextOf(Identifier identifier) => identifier.Scheme + ":" + identifier.Value;

    /// <summary>What follows the scheme.</summary>
    public static string ValueOf(string text) => text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Equal of texts that are equal without case.</summary>
    public static string Caseless(string text) => text.ToUpperInvariant();

    /// <summary>A trigram as a word of the full-text index.</summary>
    public static string Token(ulong trigram) => trigram.ToString("x12", CultureInfo.InvariantCulture);
}
