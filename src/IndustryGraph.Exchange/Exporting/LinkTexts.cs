using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>What formats with flat attributes say of nodes and relationships.</summary>
internal static class LinkTexts
{
    /// <summary>Attributes of a company or facility; null where there is nothing to say.</summary>
    public static IEnumerable<(string Name, string? Value)> Of(Node node) => node switch
    {
        Company company =>
        [
            ("name", company.Name), ("kind", EnumWord.Of(company.CompanyKind)), ("country", company.Country),
            ("industries", Joined(company.Industries)), ("alias", Joined(company.Aliases)),
            .. company.Identifiers.GroupBy(item => item.Scheme).Select(group => (group.Key, (string?)string.Join("; ", group.Select(item => item.Value)))),
        ],
        Facility facility => [("name", facility.Name), ("kind", facility.FacilityKind), ("country", facility.Country), ("place", facility.Place)],
        _ => [("name", node.Name)],
    };

    /// <summary>Attributes of a relationship, its sources among them.</summary>
    public static IEnumerable<(string Name, string? Value)> Of(Relationship relationship, IReadOnlyList<Claim> claims, IReadOnlyDictionary<NodeId, Node> nodes)
    {
        var state = relationship.State;
        var sources = claims.Select(claim => claim.Source).Distinct().Select(id => nodes.GetValueOrDefault(id)).OfType<Source>().ToList();
        return
        [
            ("type", EnumWord.Of(relationship.Key.Type)), ("stage", EnumWord.Of(state.Stage)),
            ("announcedOn", state.AnnouncedOn?.ToString()), ("validFrom", state.ValidFrom?.ToString()), ("validTo", state.ValidTo?.ToString()),
            ("products", Joined(state.Products.Select(id => nodes.GetValueOrDefault(id)?.Name ?? id.Value))),
            ("share", state.Share?.ToString(CultureInfo.InvariantCulture)),
            ("amount", state.Value?.Amount.ToString(CultureInfo.InvariantCulture)), ("currency", state.Value?.Currency),
            ("confidence", state.Confidence.ToString(CultureInfo.InvariantCulture)),
            ("statement", claims.Count > 0 ? claims[0].Statement : null),
            ("source", Joined(sources.Select(source => source.Name))), ("source.url", Joined(sources.Select(source => source.Url).OfType<string>())),
        ];
    }

    private static string? Joined(IEnumerable<string> texts) => string.Join("; ", texts) is { Length: > 0 } text ? text : null;
}
