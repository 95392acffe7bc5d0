using System.Collections.Frozen;

namespace IndustryGraph.GraphQL.Language;

internal static class DirectiveLocations
{
    private static readonly FrozenDictionary<string, DirectiveLocation> ByName =
        Enum.GetValues<DirectiveLocation>().ToFrozenDictionary(l => ScreamingCase.From(l.ToString()));

    private static readonly FrozenDictionary<DirectiveLocation, string> Names =
        ByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static IEnumerable<string> All => ByName.Keys;

    public static bool TryParse(string name, out DirectiveLocation location) => ByName.TryGetValue(name, out location);

    public static string Name(DirectiveLocation location) => Names[location];
}
