namespace IndustryGraph.Model;

/// <summary>
/// What people say for a type besides its own wordings. A type that is not listed here is still understood by its
/// <see cref="RelationshipTypeInfo.Meaning"/> and <see cref="RelationshipTypeInfo.Inverse"/>.
/// </summary>
/// <param name="Type">The type.</param>
/// <param name="Doers">Nouns for the first entity, singular: "supplier".</param>
/// <param name="Receivers">Nouns for the second entity, singular: "customer".</param>
/// <param name="Synonyms">Other wordings from the first entity to the second, in the third person: "sells to".</param>
/// <param name="InverseSynonyms">Other wordings from the second to the first: "buys from".</param>
public sealed record RelationshipWords(
    RelationshipType Type,
    IReadOnlyList<string> Doers,
    IReadOnlyList<string> Receivers,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> InverseSynonyms)
{
    /// <summary>Every type that has such words.</summary>
    public static IReadOnlyList<RelationshipWords> All { get; } =
    [
        new(RelationshipType.Supplies, ["supplier", "vendor"], ["customer", "buyer", "client"], ["sells to", "delivers to"],
            ["buys from", "purchases from", "depends on", "relies on"]),
        new(RelationshipType.ManufacturesFor, ["manufacturer", "maker", "builder", "contract manufacturer"], [],
            ["makes", "builds", "produces", "assembles"], ["is built by", "is made by"]),
        new(RelationshipType.ProvidesServicesTo, ["service provider"], [], ["serves"], []),
        new(RelationshipType.LicensesTo, ["licensor", "licenser"], ["licensee"], ["licences to"], ["is licenced by"]),
        new(RelationshipType.InvestsIn, ["investor"], ["investee", "investment"], [], []),
        new(RelationshipType.Owns, ["owner", "shareholder", "parent", "parent company"], ["subsidiary"], [], ["belongs to"]),
        new(RelationshipType.Acquires, ["acquirer"], ["acquisition"], ["takes over"], []),
        new(RelationshipType.Operates, ["operator"], ["plant", "factory", "facility"], ["runs"], []),
        new(RelationshipType.PartnersWith, ["partner"], [], ["works with", "cooperates with", "collaborates with"], []),
        new(RelationshipType.CompetesWith, ["competitor", "rival"], [], ["rivals"], []),
    ];
}
