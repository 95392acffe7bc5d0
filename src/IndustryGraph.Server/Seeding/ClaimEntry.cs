using IndustryGraph.Model;

namespace IndustryGraph.Server.Seeding;

/// <summary>Reads one claim of a source.</summary>
internal static class ClaimEntry
{
    private static readonly string[] Known =
    [
        "key", "subject", "stage", "statement", "announcedOn", "validFrom", "validTo", "expectedStart", "products",
        "value", "volume", "share", "terms", "locator", "attributedTo", "confidence", "rank",
    ];

    /// <returns>Null where it cannot be told what it is about.</returns>
    public static Claim? Read(SeedDocument document, YamlValue value, string path)
    {
        var fields = new Fields(document, value, path, Known);
        var (subject, fact) = ClaimSubjectEntry.Read(document, fields);
        var claim = new Claim
        {
            Id = default,
            Source = default,
            Key = fields.Text("key") ?? "",
            Subject = subject ?? new FactKey(default, FactKind.Other, ""),
            Stage = fields.Choice<Stage>("stage"),
            Statement = fields.Text("statement") ?? "",
            AnnouncedOn = fields.Date("announcedOn"),
            ValidFrom = fields.Date("validFrom"),
            ValidTo = fields.Date("validTo"),
            ExpectedStart = fields.Date("expectedStart"),
            Products = fields.Ids("products"),
            Value = AmountEntries.Money(fields.Section("value", AmountEntries.OfMoney)),
            Volume = AmountEntries.Quantity(fields.Section("volume", AmountEntries.OfQuantity)),
            Share = fields.Number("share"),
            Terms = fields.Texts("terms"),
            Text = fact?.Text("text"),
            AsOf = fact?.Date("asOf"),
            By = fact?.Date("by"),
            Locator = fields.Text("locator"),
            AttributedTo = fields.Text("attributedTo"),
            Confidence = (double)(fields.Number("confidence") ?? 1),
            Rank = fields.Choice<Rank>("rank") ?? Rank.Normal,
        };
        if (claim.Key.Length > 0 && !Slug.IsValid(claim.Key))
        {
            var message = $"'{claim.Key}' is no key: small letters and digits joined by single hyphens.";
            document.Report(fields.PathOf("key"), message);
        }

        if (subject is FactKey)
        {
            CheckFact(document, claim, fields);
        }

        return subject is null ? null : claim;
    }

    private static void CheckFact(SeedDocument document, Claim claim, Fields fields)
    {
        if (claim.ExpectedStart is not null)
        {
            const string message = "A fact is not to start; when it is to be reached is said in the fact, as by.";
            document.Report(fields.PathOf("expectedStart"), message);
        }

        string[] says = ["subject.fact.text", "subject.fact.asOf", "subject.fact.by", "value", "volume"];
        if (!says.Any(field => document.IsThere(fields.PathOf(field))))
        {
            const string message = "The fact says nothing; give it a text, asOf or by, or the claim a value or volume.";
            document.Report(fields.PathOf("subject.fact"), message);
        }
    }
}
