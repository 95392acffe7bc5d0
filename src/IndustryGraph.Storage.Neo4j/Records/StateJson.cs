using System.Text;
using System.Text.Json;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The state of a relationship or fact as a text. What is absent is left out.</summary>
internal static class StateJson
{
    public static string Write(RelationshipState state) => Write(state, json =>
    {
        json.WriteString("stage", EnumNames<Stage>.Of(state.Stage));
        json.WriteNumber("tiers", (int)state.Tiers);
        WriteDate(json, "announcedOn", state.AnnouncedOn);
        WriteDate(json, "validFrom", state.ValidFrom);
        WriteDate(json, "validTo", state.ValidTo);
        if (state.Share is { } share)
        {
            json.WriteNumber("share", share);
        }

        if (state.Products.Count > 0)
        {
            json.WritePropertyName("products");
            ValueJson.Write(json, state.Products.Select(product => product.Value));
        }
    });

    public static string Write(FactState state) => Write(state, json =>
    {
        if (state.Text is not null)
        {
            json.WriteString("text", state.Text);
        }

        WriteDate(json, "asOf", state.AsOf);
        WriteDate(json, "by", state.By);
    });

    public static RelationshipState ReadRelationship(string text) => Read(text, json => new RelationshipState
    {
        BestClaim = new ClaimId(json.GetProperty("bestClaim").GetString()!),
        Confidence = json.GetProperty("confidence").GetDouble(),
        IndependentOrigins = json.GetProperty("origins").GetInt32(),
        Value = Value(json),
        Volume = Volume(json),
        Stage = EnumNames<Stage>.Read(Encoding.UTF8.GetBytes(json.GetProperty("stage").GetString()!)),
        Tiers = (SourceTiers)json.GetProperty("tiers").GetInt32(),
        AnnouncedOn = Date(json, "announcedOn"),
        ValidFrom = Date(json, "validFrom"),
        ValidTo = Date(json, "validTo"),
        Share = json.TryGetProperty("share", out var share) ? share.GetDecimal() : null,
        Products = json.TryGetProperty("products", out var products)
            ? ValueJson.Texts(products).Select(product => new NodeId(product)).ToEquatableList()
            : [],
    });

    public static FactState ReadFact(string text) => Read(text, json => new FactState
    {
        BestClaim = new ClaimId(json.GetProperty("bestClaim").GetString()!),
        Confidence = json.GetProperty("confidence").GetDouble(),
        IndependentOrigins = json.GetProperty("origins").GetInt32(),
        Value = Value(json),
        Volume = Volume(json),
        Text = json.TextOrNull("text"),
        AsOf = Date(json, "asOf"),
        By = Date(json, "by"),
    });

    private static string Write(SubjectState state, Action<Utf8JsonWriter> rest) => Encoding.UTF8.GetString(ValueJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("bestClaim", state.BestClaim.Value);
        json.WriteNumber("confidence", state.Confidence);
        json.WriteNumber("origins", state.IndependentOrigins);
        if (state.Value is { } value)
        {
            json.WritePropertyName("value");
            ValueJson.Write(json, value);
        }

        if (state.Volume is { } volume)
        {
            json.WritePropertyName("volume");
            ValueJson.Write(json, volume);
        }

        rest(json);
        json.WriteEndObject();
    }));

    private static T Read<T>(string text, Func<JsonElement, T> read) => ValueJson.Read(Encoding.UTF8.GetBytes(text), read);

    private static void WriteDate(Utf8JsonWriter json, string name, PartialDate? date)
    {
        if (date is { } known)
        {
            json.WriteString(name, known.ToString());
        }
    }

    private static PartialDate? Date(JsonElement json, string name) =>
        json.TextOrNull(name) is { } text ? PartialDate.Parse(text) : null;

    private static Money? Value(JsonElement json) => json.TryGetProperty("value", out var value) ? ValueJson.Money(value) : null;

    private static Quantity? Volume(JsonElement json) => json.TryGetProperty("volume", out var volume) ? ValueJson.Quantity(volume) : null;
}
