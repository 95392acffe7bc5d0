using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>
/// FollowTheMoney entities: companies, OWNS as Ownership, every other relationship of companies as an UnknownLink whose
/// role is the type.
/// </summary>
internal sealed class FollowTheMoneyWriter : GraphWriter
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Properties = new()
    {
        ["lei"] = "leiCode",
        ["isin"] = "isinCode",
        ["ticker"] = "ticker",
        ["wikidata"] = "wikidataId",
        ["duns"] = "dunsCode",
        ["cik"] = "cikCode",
    };

    public override void Write(Node node)
    {
        if (node is not Company company)
        {
            LeaveOut(node switch { Facility => "facility", Product => "product", _ => "source, named by relationships only" });
            return;
        }

        var properties = new JsonObject { ["name"] = List([company.Name]) };
        Put(properties, "alias", company.Aliases);
        Put(properties, "country", company.Country is { } country ? [country.ToLowerInvariant()] : []);
        Put(properties, "sector", company.Industries);
        foreach (var group in company.Identifiers.Where(item => Properties.ContainsKey(item.Scheme)).GroupBy(item => item.Scheme))
        {
            Put(properties, Properties[group.Key], group.Select(item => item.Value));
        }

        Entity(company.Id.Value, company.CompanyKind == CompanyKind.PublicBody ? "PublicBody" : "Company", properties);
    }

    public override void Write(ExportedLink link, IReadOnlyDictionary<NodeId, Node> nodes)
    {
        if (link.Subject is not Relationship { Key: { } key, State: { } state } relationship || key.Type == RelationshipType.Operates)
        {
            LeaveOut(link.Subject is Fact ? "fact" : "relationship with a facility");
            return;
        }

        var owns = key.Type == RelationshipType.Owns;
        var properties = new JsonObject { [owns ? "owner" : "subject"] = List([key.From.Value]), [owns ? "asset" : "object"] = List([key.To.Value]) };
        Put(properties, "role", owns ? [] : [key.Type.Info().Meaning]);
        Put(properties, "percentage", state.Share is { } share ? [(share * 100).ToString("0.####", CultureInfo.InvariantCulture)] : []);
        Put(properties, "date", Day(state.AnnouncedOn));
        Put(properties, "startDate", Day(state.ValidFrom));
        Put(properties, "endDate", Day(state.ValidTo));
        var sources = link.Claims.Select(claim => nodes.GetValueOrDefault(claim.Source)).OfType<Source>().Distinct().ToList();
        Put(properties, "sourceUrl", sources.Select(source => source.Url).OfType<string>());
        Put(properties, "publisher", sources.Select(source => source.Publisher ?? source.Name).Distinct());
        Put(properties, "description", link.Claims.Take(1).Select(claim => claim.Statement));
        Entity(relationship.Slug, owns ? "Ownership" : "UnknownLink", properties);
    }

    // Dates are written there as far as they are known: a year, a month or a day. Of others the first month tells when.
    private static IEnumerable<string> Day(PartialDate? date) => date is not { } day ? []
        : [day.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day ? day.ToString() : day.First.ToString("yyyy-MM", CultureInfo.InvariantCulture)];

    private void Entity(string id, string schema, JsonObject properties) => Text
        .Append(new JsonObject { ["id"] = id, ["schema"] = schema, ["properties"] = properties }.ToJsonString(Options)).Append('\n');

    private static void Put(JsonObject properties, string name, IEnumerable<string> values)
    {
        var list = List(values);
        if (list.Count > 0)
        {
            properties[name] = list;
        }
    }

    private static JsonArray List(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode?)JsonValue.Create(value))]);
}
