using System.Text;
using IndustryGraph.Model;
using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The properties of nodes as they stand now, and of their versions, which are read at pins.</summary>
internal static class NodeProperties
{
    // No folded text holds a line break, so that a list of them can be searched as one text.
    private const char Mark = '\n';

    /// <summary>What a person in the Neo4j browser sees; null takes a property away.</summary>
    public static Dictionary<string, object?> Write(Node node)
    {
        var properties = new Dictionary<string, object?>
        {
            ["name"] = node.Name,
            ["aliases"] = TextsOrNull(node.Aliases),
        };
        switch (node)
        {
            case Company company:
                properties["kind"] = EnumNames<CompanyKind>.Of(company.CompanyKind);
                properties["country"] = company.Country;
                properties["industries"] = TextsOrNull(company.Industries);
                break;
            case Facility facility:
                properties["kind"] = facility.FacilityKind;
                properties["country"] = facility.Country;
                properties["place"] = facility.Place;
                break;
            case Product product:
                properties["broader"] = product.Broader?.Value;
                break;
            case Source source:
                properties["publisher"] = source.Publisher;
                properties["url"] = source.Url;
                properties["publishedOn"] = source.PublishedOn is { } day ? new LocalDate(day.Year, day.Month, day.Day) : null;
                properties["tier"] = EnumNames<SourceTier>.Of(source.Tier);
                properties["originKey"] = source.OriginKey;
                break;
        }

        return properties;
    }

    /// <summary>A version: the whole node as JSON, and what it is found and ordered by.</summary>
    public static Dictionary<string, object?> WriteVersion(Node node, Instant at)
    {
        var properties = new Dictionary<string, object?>
        {
            ["id"] = node.Slug,
            ["kind"] = EnumNames<NodeKind>.Of(node.Kind),
            ["json"] = Encoding.UTF8.GetString(NodeJson.Write(node)),
            ["folded"] = NameFolding.Fold(node.Name),
            ["names"] = Joined(node.Aliases.Prepend(node.Name)),
            ["knownFrom"] = at.Ticks,
            ["knownTo"] = Instant.Open.Ticks,
        };
        switch (node)
        {
            case Company company:
                properties["country"] = company.Country;
                properties["companyKind"] = EnumNames<CompanyKind>.Of(company.CompanyKind);
                properties["industries"] = Joined(company.Industries);
                break;
            case Facility facility:
                properties["country"] = facility.Country;
                properties["facilityKind"] = NameFolding.Fold(facility.FacilityKind);
                break;
            case Product product:
                properties["broader"] = product.Broader?.Value;
                break;
            case Source source:
                properties["tier"] = EnumNames<SourceTier>.Of(source.Tier);
                properties["originKey"] = source.OriginKey;
                break;
        }

        return properties;
    }

    public static Node ReadVersion(string id, string kind, string json) =>
        NodeJson.Read(new NodeId(id), EnumNames<NodeKind>.Read(Encoding.UTF8.GetBytes(kind)), Encoding.UTF8.GetBytes(json));

    public static Node ReadVersion(in Properties version) =>
        ReadVersion(version.Text("id"), version.Text("kind"), version.Text("json"));

    /// <summary>A text as it stands in a list that was joined to one text.</summary>
    public static string Marked(string folded) => Mark + folded + Mark;

    /// <summary>Slugs as one text.</summary>
    public static string Joined(EquatableList<NodeId> ids) => ids.Count == 0 ? "" : Mark + string.Join(Mark, ids) + Mark;

    private static string Joined(IEnumerable<string> names) => Mark + string.Join(Mark, names.Select(NameFolding.Fold)) + Mark;

    private static string[]? TextsOrNull(EquatableList<string> texts) => texts.Count == 0 ? null : [.. texts];
}
