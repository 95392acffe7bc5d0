using System.Text.RegularExpressions;

namespace IndustryGraph.Exchange;

/// <summary>A joint venture whose name tells its partners.</summary>
/// <param name="Name">The venture.</param>
/// <param name="Partners">Two or more.</param>
internal sealed partial record VentureName(string Name, IReadOnlyList<string> Partners)
{
    /// <summary>
    /// Reads <c>Primearth (JV of Toyota and Panasonic)</c>, <c>Toyota/Panasonic JV</c> and <c>Toyota-Panasonic joint
    /// venture</c>.
    /// </summary>
    /// <returns>Null where the name tells of no venture with two partners.</returns>
    public static VentureName? Read(string text)
    {
        if (Bracketed().Match(text) is { Success: true } bracketed)
        {
            return Of(bracketed.Groups["name"].Value, bracketed.Groups["partners"].Value);
        }

        return Trailing().Match(text) is { Success: true } trailing ? Of(text, trailing.Groups["partners"].Value) : null;
    }

    private static VentureName? Of(string name, string partners)
    {
        string[] parts = [.. Between().Split(partners).Select(part => part.Trim()).Where(part => part.Length > 0)];
        // A hyphen parts names only where nothing else does: it stands within names too.
        parts = parts.Length < 2 ? partners.Split('-', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : parts;
        return parts.Length < 2 ? null : new VentureName(name.Trim(), parts);
    }

    [GeneratedRegex(@"^(?<name>.+?)\s*[(（](?:an?\s+)?(?:(?:JV|joint venture|合资)\s*(?:of|between|with|:)?\s*(?<partners>[^)）]+)|(?<partners>[^)）]+?)\s+(?:JV|joint venture|合资))[)）]$", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<partners>.+?(?:/|–|—| & | and |-|与|和).+?)\s*(?:JV|joint venture|合资企业|合资公司|合资)$", RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\s*(?:/|,|;|–|—|\+|\s&\s|\sand\s|与|和)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
