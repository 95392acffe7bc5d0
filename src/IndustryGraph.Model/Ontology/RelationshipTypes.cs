namespace IndustryGraph.Model;

/// <summary>The ontology: one table says of each relationship type its wordings, symmetry and flow.</summary>
public static class RelationshipTypes
{
    /// <summary>Every type, in the order of the enumeration.</summary>
    public static IReadOnlyList<RelationshipTypeInfo> All { get; } =
    [
        new(RelationshipType.Supplies, "supplies", "is supplied by", Symmetric: false, Flow: true),
        new(RelationshipType.ManufacturesFor, "manufactures for", "has products made by", Symmetric: false, Flow: true),
        new(RelationshipType.ProvidesServicesTo, "provides services to", "is served by", Symmetric: false, Flow: true),
        new(RelationshipType.LicensesTo, "licenses to", "is licensed by", Symmetric: false, Flow: true),
        new(RelationshipType.InvestsIn, "invests in", "has investment from", Symmetric: false, Flow: false),
        new(RelationshipType.Owns, "owns", "is owned by", Symmetric: false, Flow: false),
        new(RelationshipType.Acquires, "acquires", "is acquired by, or sells assets to", Symmetric: false, Flow: false),
        new(RelationshipType.Operates, "operates", "is operated by", Symmetric: false, Flow: false),
        new(RelationshipType.PartnersWith, "partners with", "partners with", Symmetric: true, Flow: false),
        new(RelationshipType.CompetesWith, "competes with", "competes with", Symmetric: true, Flow: false),
    ];

    /// <summary>The types that suppliers, customers, supply trees and disruption walk.</summary>
    public static IReadOnlyList<RelationshipType> Flow { get; } = [.. All.Where(info => info.Flow).Select(info => info.Type)];

    /// <summary>The types that paths and subgraphs walk where none are named.</summary>
    public static IReadOnlyList<RelationshipType> Connecting { get; } =
        [.. All.Select(info => info.Type).Where(type => type != RelationshipType.CompetesWith)];

    public static RelationshipTypeInfo Info(this RelationshipType type) => All[(int)type];

    /// <summary>The type as part of an id: <c>manufactures-for</c>.</summary>
    public static string Slug(this RelationshipType type) => Slugs[(int)type];

    private static readonly string[] Slugs =
    [
        "supplies", "manufactures-for", "provides-services-to", "licenses-to", "invests-in", "owns", "acquires",
        "operates", "partners-with", "competes-with",
    ];
}
