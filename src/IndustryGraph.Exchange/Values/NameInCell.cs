using System.Text.RegularExpressions;

namespace IndustryGraph.Exchange;

/// <summary>A name as it stands in a cell, with the share that is written beside it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Share">The share as written, with its percent sign; null where none is.</param>
internal sealed partial record NameInCell(string Name, string? Share)
{
    /// <summary>The names of a cell: <c>Toyota (51%); Panasonic 49%</c>.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="separator">What stands between the names; null where the cell holds one.</param>
    public static IReadOnlyList<NameInCell> Read(string cell, string? separator)
    {
        if (separator is null)
        {
            return [new NameInCell(cell, null)];
        }

        return [.. cell.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Of)];
    }

    private static NameInCell Of(string text) => WithShare().Match(text) is { Success: true } match
        ? new NameInCell(match.Groups["name"].Value.Trim(), match.Groups["share"].Value.Trim())
        : new NameInCell(text, null);

    [GeneratedRegex(@"^(?<name>.+?)\s*[:,(（-]?\s*(?<share>\d+(?:[.,]\d+)?\s*[%％])\s*[)）]?$")]
    private static partial Regex WithShare();
}
