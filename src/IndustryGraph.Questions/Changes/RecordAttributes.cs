using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>The attributes of records that can change from pin to pin, by their names in the schema; what is printed are ids where a record is meant.</summary>
public static class RecordAttributes
{
    /// <summary>The attributes in the order of the schema. Claims have none, because they never change.</summary>
    public static IReadOnlyList<(string Field, string? Value)> Of(GraphRecord record) =>
        [.. Values(record).Select(item => (item.Field, ValuePrinter.Print(item.Value)))];

    private static (string Field, object? Value)[] Values(GraphRecord record) => record switch
    {
        Relationship { State: var state } =>
        [
            ("stage", state.Stage),
            ("announcedOn", state.AnnouncedOn),
            ("validFrom", state.ValidFrom),
            ("validTo", state.ValidTo),
            ("products", state.Products),
            ("value", state.Value),
            ("volume", state.Volume),
            ("share", state.Share),
            ("confidence", state.Confidence),
            ("independentOrigins", state.IndependentOrigins),
            ("bestClaim", state.BestClaim),
        ],
        Fact { State: var state } =>
        [
            ("text", state.Text), ("value", state.Value), ("volume", state.Volume), ("asOf", state.AsOf), ("by", state.By),
        ],
        Company company =>
        [
            ("name", company.Name),
            ("aliases", company.Aliases),
            ("kind", company.CompanyKind),
            ("country", company.Country),
            ("industries", company.Industries),
            ("identifiers", company.Identifiers),
        ],
        Facility facility =>
        [
            ("name", facility.Name), ("kind", facility.FacilityKind), ("country", facility.Country), ("place", facility.Place),
        ],
        Product product => [("name", product.Name), ("aliases", product.Aliases), ("broader", product.Broader)],
        Source source =>
        [
            ("title", source.Name),
            ("publisher", source.Publisher),
            ("url", source.Url),
            ("publishedOn", source.PublishedOn),
            ("tier", source.Tier),
            ("originKey", source.OriginKey),
        ],
        _ => [],
    };
}
