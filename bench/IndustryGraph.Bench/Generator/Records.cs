using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Bench.Generator;

/// <summary>The records of a generated graph, as the port takes them.</summary>
internal static class Records
{
    private static readonly string[] Countries = ["CN", "JP", "KR", "VN", "DE", "US", "TW", "FR", "ID", "AU"];

    public static NodeId IdOf(int company) => new(CompanyNames.SlugOf(company));

    public static Company CompanyOf(int company) => new(IdOf(company), CompanyNames.NameOf(company))
    {
        Country = Countries[company % Countries.Length],
        Industries = ["batteries"],
    };

    public static Product ProductOf(int product) => new(ProductIdOf(product), "Product " + product);

    public static Source SourceOf(int source) => new(SourceIdOf(source), "Report " + source)
    {
        Tier = (SourceTier)(source % 4),
        Url = "https://example.com/reports/" + source.ToString(CultureInfo.InvariantCulture),
    };

    public static Claim ClaimOf(in Deal deal, NodeId from, NodeId to)
    {
        var source = SourceIdOf(deal.Index / SupplyGraph.ClaimsOfSource);
        var key = "c" + (deal.Index % SupplyGraph.ClaimsOfSource).ToString("d4", CultureInfo.InvariantCulture);
        return new Claim
        {
            Id = Claim.IdOf(source, key, 1),
            Key = key,
            Source = source,
            Subject = new RelationshipKey(deal.Type, from, to),
            Stage = deal.Stage,
            Statement = "The two companies announced a deal that runs for several years.",
            AnnouncedOn = PartialDate.OfDay(deal.Announced),
            ValidTo = deal.Ended is { } ended ? PartialDate.OfDay(ended) : null,
            Products = deal.Product is { } product ? [ProductIdOf(product)] : [],
            Locator = "paragraph 4",
        };
    }

    private static NodeId ProductIdOf(int product) => new("product-" + product.ToString(CultureInfo.InvariantCulture));

    private static NodeId SourceIdOf(int source) => new("report-" + source.ToString("d5", CultureInfo.InvariantCulture));
}
