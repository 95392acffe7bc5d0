using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The properties of a claim, both ways. Those that begin with an underscore are the exact form of one beside them.</summary>
internal static class ClaimProperties
{
    public static Dictionary<string, object?> Write(Claim claim)
    {
        var properties = new Dictionary<string, object?>
        {
            ["id"] = claim.Id.Value,
            ["key"] = claim.Key,
            ["source"] = claim.Source.Value,
            ["stage"] = claim.Stage is { } stage ? EnumNames<Stage>.Of(stage) : null,
            ["statement"] = claim.Statement,
            ["announcedOn"] = claim.AnnouncedOn?.ToString(),
            ["validFrom"] = claim.ValidFrom?.ToString(),
            ["validTo"] = claim.ValidTo?.ToString(),
            ["expectedStart"] = claim.ExpectedStart?.ToString(),
            ["products"] = claim.Products.Count == 0 ? null : claim.Products.Select(product => product.Value).ToArray(),
            ["terms"] = claim.Terms.Count == 0 ? null : claim.Terms.ToArray(),
            ["text"] = claim.Text,
            ["asOf"] = claim.AsOf?.ToString(),
            ["by"] = claim.By?.ToString(),
            ["locator"] = claim.Locator,
            ["attributedTo"] = claim.AttributedTo,
            ["confidence"] = claim.Confidence,
            ["rank"] = EnumNames<Rank>.Of(claim.Rank),
            ["recordedAt"] = claim.KnownFrom.ToString(),
            ["knownFrom"] = claim.KnownFrom.Ticks,
            ["knownTo"] = claim.KnownTo.Ticks,
        };
        Subjects.Put(properties, claim.Subject);
        Amounts.Put(properties, claim.Value, claim.Volume, claim.Share);
        return properties;
    }

    /// <summary>The claim as it stands now, with its own subject.</summary>
    public static Claim Read(in Properties properties) => new()
    {
        Id = new ClaimId(properties.Text("id")),
        Key = properties.Text("key"),
        Source = new NodeId(properties.Text("source")),
        Subject = Subjects.Read(properties),
        Stage = properties.Has("stage") ? properties.Enum<Stage>("stage") : null,
        Statement = properties.Text("statement"),
        AnnouncedOn = properties.Date("announcedOn"),
        ValidFrom = properties.Date("validFrom"),
        ValidTo = properties.Date("validTo"),
        ExpectedStart = properties.Date("expectedStart"),
        Products = properties.Texts("products").Select(product => new NodeId(product)).ToEquatableList(),
        Value = properties.Json("_value", ValueJson.Money),
        Volume = properties.Json("_volume", ValueJson.Quantity),
        Share = properties.Decimal("_share"),
        Terms = properties.Texts("terms"),
        Text = properties.TextOrNull("text"),
        AsOf = properties.Date("asOf"),
        By = properties.Date("by"),
        Locator = properties.TextOrNull("locator"),
        AttributedTo = properties.TextOrNull("attributedTo"),
        Confidence = properties.Double("confidence"),
        Rank = properties.Enum<Rank>("rank"),
        KnownFrom = properties.Instant("knownFrom"),
        KnownTo = properties.Instant("knownTo"),
        SupersededBy = properties.TextOrNull("supersededBy") is { } by ? new ClaimId(by) : null,
        RetractedBecause = properties.TextOrNull("retractedBecause"),
    };

    /// <summary>The claim as it read at a moment: what closed it later is not in it, and it is about what it counted for then.</summary>
    public static Claim ReadAt(in Properties properties, Instant moment)
    {
        var claim = Read(properties);
        return claim.AsKnownAt(moment) with { Subject = SubjectAt(properties, claim, moment) ?? claim.Subject };
    }

    /// <summary>What a claim counts for at a moment; null for nothing.</summary>
    public static ClaimSubject? SubjectAt(in Properties properties, Claim claim, Instant moment)
    {
        if (!properties.Has("_movedAt"))
        {
            return claim.Subject;
        }

        var last = Array.FindLastIndex(properties.Numbers("_movedAt"), at => at <= moment.Ticks);
        return last < 0 ? claim.Subject : ReadMove(properties.Texts("_movedTo")[last]);
    }

    /// <summary>A subject that a claim is moved to, as a text; empty for none.</summary>
    public static string WriteMove(ClaimSubject? subject)
    {
        if (subject is null)
        {
            return "";
        }

        var properties = new Dictionary<string, object?>();
        Subjects.Put(properties, subject);
        return Encoding.UTF8.GetString(ValueJson.Write(json =>
        {
            json.WriteStartObject();
            foreach (var (name, value) in properties)
            {
                json.WriteString(name, (string)value!);
            }

            json.WriteEndObject();
        }));
    }

    private static ClaimSubject? ReadMove(string text) => text.Length == 0
        ? null
        : ValueJson.Read(Encoding.UTF8.GetBytes(text), json => Subjects.Read(new Properties(
            json.EnumerateObject().ToDictionary(item => item.Name, item => (object)item.Value.GetString()!))));
}
