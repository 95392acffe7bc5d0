using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>
/// The graph as RDF: schema.org for companies, SKOS for products, PROV-O (https://www.w3.org/TR/prov-o/) for where claims
/// come from. Each relationship is a plain triple, and each claim a statement (rdf:Statement) about it.
/// </summary>
internal static class Rdf
{
    /// <summary>Prefixes. Ids and words of our own are URNs: they name and lead nowhere.</summary>
    public static IReadOnlyList<(string Prefix, string Namespace)> Prefixes { get; } =
    [
        ("ig", "urn:industrygraph:word:"), ("id", "urn:industrygraph:id:"), ("schema", "https://schema.org/"), ("prov", "http://www.w3.org/ns/prov#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    public static RdfResource Of(Node node) => node switch
    {
        Company company => new RdfResource(Id(node.Id.Value), ["schema:Organization"],
        [
            ("schema:name", Text(company.Name)), .. company.Aliases.Select(alias => ("schema:alternateName", Text(alias))),
            ("ig:kind", Text(EnumWord.Of(company.CompanyKind))), .. Some("schema:addressCountry", company.Country), .. company.Industries.Select(industry => ("schema:industry", Text(industry))),
            .. company.Identifiers.Select(item => ("schema:identifier", Text($"{item.Scheme}:{item.Value}"))),
            .. company.Identifiers.Where(item => item.Scheme == "lei").Select(item => ("schema:leiCode", Text(item.Value))),
        ]),
        Facility facility => new RdfResource(Id(node.Id.Value), ["schema:Place"],
            [("schema:name", Text(facility.Name)), ("ig:kind", Text(facility.FacilityKind)), .. Some("schema:addressCountry", facility.Country), .. Some("schema:address", facility.Place)]),
        Product product => new RdfResource(Id(node.Id.Value), ["skos:Concept"],
            [("skos:prefLabel", Text(product.Name)), .. product.Aliases.Select(alias => ("skos:altLabel", Text(alias))), .. product.Broader is { } broader ? [("skos:broader", Resource(Id(broader.Value)))] : Array.Empty<(string, RdfValue)>()]),
        Source source => new RdfResource(Id(node.Id.Value), ["prov:Entity", "schema:CreativeWork"],
        [
            ("schema:name", Text(source.Name)), .. Some("schema:publisher", source.Publisher), .. Some("schema:url", source.Url), ("ig:tier", Text(EnumWord.Of(source.Tier))),
            .. source.PublishedOn is { } day ? [("schema:datePublished", new RdfValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "xsd:date"))] : Array.Empty<(string, RdfValue)>(),
        ]),
        _ => throw new InvalidOperationException($"'{node.Id}' is a node of no known kind."),
    };

    public static IEnumerable<RdfResource> Of(ExportedLink link)
    {
        if (link.Subject is Relationship relationship)
        {
            yield return new RdfResource(Id(relationship.Key.From.Value), [], [(Predicate(relationship.Key.Type), Resource(Id(relationship.Key.To.Value)))]);
        }

        foreach (var claim in link.Claims)
        {
            yield return Of(claim, link.Subject);
        }
    }

    private static RdfResource Of(Claim claim, GraphRecord subject) => new(Id(claim.Id.Value), ["prov:Entity", "rdf:Statement"],
    [
        .. subject switch
        {
            Relationship { Key: { } key } => [("rdf:subject", Resource(Id(key.From.Value))), ("rdf:predicate", Resource(Predicate(key.Type))), ("rdf:object", Resource(Id(key.To.Value)))],
            Fact { Key: { } fact } => [("rdf:subject", Resource(Id(fact.Entity.Value))), ("ig:attribute", Text(fact.Predicate)), .. Some("ig:text", claim.Text)],
            _ => Array.Empty<(string, RdfValue)>(),
        },
        ("schema:description", Text(claim.Statement)), ("prov:hadPrimarySource", Resource(Id(claim.Source.Value))),
        ("prov:generatedAtTime", new RdfValue(claim.KnownFrom.ToString(), "xsd:dateTime")), .. Some("ig:attributedTo", claim.AttributedTo), .. Some("ig:locator", claim.Locator),
        .. Some("ig:stage", claim.Stage is { } stage ? EnumWord.Of(stage) : null), .. Some("ig:announcedOn", claim.AnnouncedOn?.ToString()), .. Some("ig:validFrom", claim.ValidFrom?.ToString()),
        .. Some("ig:validTo", claim.ValidTo?.ToString()), .. Some("ig:expectedStart", claim.ExpectedStart?.ToString()), .. Some("ig:asOf", claim.AsOf?.ToString()), .. Some("ig:by", claim.By?.ToString()),
        .. claim.Products.Select(product => ("ig:product", Resource(Id(product.Value)))), .. claim.Terms.Select(term => ("ig:term", Text(term))),
        .. Number("ig:share", claim.Share), .. Number("ig:amount", claim.Value?.Amount), .. Some("ig:currency", claim.Value?.Currency), .. Number("ig:volume", claim.Volume?.Amount), .. Some("ig:unit", claim.Volume?.Unit),
        ("ig:confidence", new RdfValue(claim.Confidence.ToString(CultureInfo.InvariantCulture), "xsd:decimal")),
    ]);

    /// <summary>supplies, manufacturesFor: the type as a word.</summary>
    private static string Predicate(RelationshipType type) => "ig:" + char.ToLowerInvariant(type.ToString()[0]) + type.ToString()[1..];

    private static string Id(string slug) => "id:" + slug;

    private static RdfValue Resource(string id) => new(id, null);

    private static RdfValue Text(string text) => new(text, "xsd:string");

    private static (string, RdfValue)[] Some(string property, string? text) => text is null ? [] : [(property, Text(text))];

    private static (string, RdfValue)[] Number(string property, decimal? number) =>
        number is { } value ? [(property, new RdfValue(value.ToString(CultureInfo.InvariantCulture), "xsd:decimal"))] : [];
}
