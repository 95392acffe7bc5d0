using System.Globalization;
using System.Text;
using System.Text.Json;
using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>A version of a node as JSON: everything but its id and kind. What is absent is left out.</summary>
internal static class NodeJson
{
    public static byte[] Write(Node node) => ValueJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("name", node.Name);
        WriteTexts(json, "aliases", node.Aliases);
        switch (node)
        {
            case Company company:
                WriteCompany(json, company);
                break;
            case Facility facility:
                json.WriteString("facilityKind", facility.FacilityKind);
                WriteText(json, "country", facility.Country);
                WriteText(json, "place", facility.Place);
                break;
            case Product product:
                WriteText(json, "broader", product.Broader?.Value);
                break;
            case Source source:
                WriteSource(json, source);
                break;
        }

        json.WriteEndObject();
    });

    public static Node Read(NodeId id, NodeKind kind, ReadOnlySpan<byte> utf8) => ValueJson.Read(utf8, json =>
    {
        var name = json.GetProperty("name").GetString()!;
        var aliases = ReadTexts(json, "aliases");
        return kind switch
        {
            NodeKind.Company => ReadCompany(id, name, json) with { Aliases = aliases },
            NodeKind.Facility => new Facility(id, name)
            {
                Aliases = aliases,
                FacilityKind = json.GetProperty("facilityKind").GetString()!,
                Country = json.TextOrNull("country"),
                Place = json.TextOrNull("place"),
            },
            NodeKind.Product => new Product(id, name)
            {
                Aliases = aliases,
                Broader = json.TextOrNull("broader") is { } broader ? new NodeId(broader) : null,
            },
            NodeKind.Source => ReadSource(id, name, json) with { Aliases = aliases },
            _ => (Node)null!,
        } ?? throw Damage.In($"a node cannot be a {kind}");
    });

    private static void WriteCompany(Utf8JsonWriter json, Company company)
    {
        json.WriteString("companyKind", EnumNames<CompanyKind>.Of(company.CompanyKind));
        WriteText(json, "country", company.Country);
        WriteTexts(json, "industries", company.Industries);
        if (company.Identifiers.Count > 0)
        {
            json.WriteStartArray("identifiers");
            foreach (var identifier in company.Identifiers)
            {
                json.WriteStartObject();
                json.WriteString("scheme", identifier.Scheme);
                json.WriteString("value", identifier.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static Company ReadCompany(NodeId id, string name, JsonElement json) => new(id, name)
    {
        CompanyKind = ReadEnum<CompanyKind>(json, "companyKind"),
        Country = Shared(json.TextOrNull("country")),
        Industries = ReadTexts(json, "industries").Select(industry => Shared(industry)!).ToEquatableList(),
        Identifiers = !json.TryGetProperty("identifiers", out var identifiers)
            ? []
            : identifiers.EnumerateArray()
                .Select(item => new Identifier(item.GetProperty("scheme").GetString()!, item.GetProperty("value").GetString()!))
                .ToEquatableList(),
    };

    private static void WriteSource(Utf8JsonWriter json, Source source)
    {
        WriteText(json, "publisher", source.Publisher);
        WriteText(json, "url", source.Url);
        WriteText(json, "publishedOn", source.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("tier", EnumNames<SourceTier>.Of(source.Tier));
        json.WriteString("originKey", source.OriginKey);
    }

    // Few texts, which many companies have: kept once each.
    private static string? Shared(string? text) => text is null ? null : string.Intern(text);

    private static Source ReadSource(NodeId id, string name, JsonElement json) => new(id, name)
    {
        Publisher = json.TextOrNull("publisher"),
        Url = json.TextOrNull("url"),
        PublishedOn = json.TextOrNull("publishedOn") is { } day
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null,
        Tier = ReadEnum<SourceTier>(json, "tier"),
        OriginKey = json.GetProperty("originKey").GetString()!,
    };

    private static TEnum ReadEnum<TEnum>(JsonElement json, string name)
        where TEnum : struct, Enum => EnumNames<TEnum>.Read(Encoding.UTF8.GetBytes(json.GetProperty(name).GetString()!));

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, EquatableList<string> texts)
    {
        if (texts.Count > 0)
        {
            json.WritePropertyName(name);
            ValueJson.Write(json, texts);
        }
    }

    private static EquatableList<string> ReadTexts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var texts) ? ValueJson.Texts(texts) : [];
}
