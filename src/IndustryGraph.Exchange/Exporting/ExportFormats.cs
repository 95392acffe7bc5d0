using System.Collections.Frozen;

namespace IndustryGraph.Exchange;

/// <summary>What the formats are called on the command line and in URLs, and as what they are served.</summary>
public static class ExportFormats
{
    private static readonly FrozenDictionary<string, (ExportFormat Format, string MediaType)> Known =
        new Dictionary<string, (ExportFormat, string)>
        {
            ["csv"] = (ExportFormat.Csv, "text/csv; charset=utf-8"),
            ["jsonl"] = (ExportFormat.JsonLines, "application/x-ndjson; charset=utf-8"),
            ["graphml"] = (ExportFormat.GraphML, "application/graphml+xml; charset=utf-8"),
            ["jsonld"] = (ExportFormat.JsonLd, "application/ld+json"),
            ["turtle"] = (ExportFormat.Turtle, "text/turtle; charset=utf-8"),
            ["cypher"] = (ExportFormat.Cypher, "text/plain; charset=utf-8"),
            ["ftm"] = (ExportFormat.FollowTheMoney, "application/x-ndjson; charset=utf-8"),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    public static bool TryParse(string name, out ExportFormat format)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = Known.TryGetValue(name, out var known);
        format = known.Format;
        return found;
    }

    public static string MediaTypeOf(ExportFormat format) => Known.Values.First(known => known.Format == format).MediaType;

    /// <summary>The ending of a file name, with its dot.</summary>
    public static string EndingOf(ExportFormat format) => format switch
    {
        ExportFormat.Turtle => ".ttl",
        ExportFormat.FollowTheMoney => ".ftm.jsonl",
        _ => "." + Known.First(known => known.Value.Format == format).Key,
    };
}
