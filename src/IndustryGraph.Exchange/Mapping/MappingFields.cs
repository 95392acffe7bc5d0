using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>The fields that a mapping can name.</summary>
public static class MappingFields
{
    public const string From = "from";
    public const string To = "to";
    public const string Company = "company";
    public const string Type = "type";
    public const string Stage = "stage";
    public const string Key = "key";
    public const string Statement = "statement";
    public const string AnnouncedOn = "announcedOn";
    public const string ValidFrom = "validFrom";
    public const string ValidTo = "validTo";
    public const string ExpectedStart = "expectedStart";
    public const string Products = "products";
    public const string Amount = "amount";
    public const string Currency = "currency";
    public const string Volume = "volume";
    public const string Unit = "unit";
    public const string Per = "per";
    public const string Share = "share";
    public const string Terms = "terms";
    public const string Locator = "locator";
    public const string AttributedTo = "attributedTo";
    public const string Confidence = "confidence";
    public const string Source = "source";
    public const string SourceUrl = "source.url";
    public const string SourcePublisher = "source.publisher";
    public const string SourcePublishedOn = "source.publishedOn";
    public const string SourceTier = "source.tier";

    /// <summary>The companies of a row: seller and buyer, or one alone where rows tell of companies only.</summary>
    public static IReadOnlyList<string> Parties { get; } = [From, To, Company];

    /// <summary>What can be told of a company, behind a dot; any other word there is a scheme of identifiers.</summary>
    public static IReadOnlyList<string> OfParty { get; } = ["id", "alias", "country", "industry", "kind"];

    /// <summary>All others.</summary>
    public static IReadOnlyList<string> OfClaim { get; } =
    [
        Type, Stage, Key, Statement, AnnouncedOn, ValidFrom, ValidTo, ExpectedStart, Products, Amount, Currency, Volume, Unit, Per,
        Share, Terms, Locator, AttributedTo, Confidence, Source, SourceUrl, SourcePublisher, SourcePublishedOn, SourceTier,
    ];

    public static bool IsKnown(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        return OfClaim.Contains(field)
            || Parties.Contains(field)
            || (dot > 0 && Parties.Contains(field[..dot]) && (OfParty.Contains(field[(dot + 1)..]) || Slug.IsValid(field[(dot + 1)..])));
    }
}
