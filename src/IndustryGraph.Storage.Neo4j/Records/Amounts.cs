using System.Globalization;
using System.Text;
using System.Text.Json;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>
/// Money, quantities and shares as properties: floating-point numbers to query by, and beside them the exact form that is
/// read again.
/// </summary>
internal static class Amounts
{
    /// <summary>Puts null for what is absent, which takes the property away.</summary>
    public static void Put(Dictionary<string, object?> properties, Money? value, Quantity? volume, decimal? share)
    {
        properties["amount"] = (double?)value?.Amount;
        properties["currency"] = value?.Currency;
        properties["_value"] = value is null ? null : Json(json => ValueJson.Write(json, value));
        properties["quantity"] = (double?)volume?.Amount;
        properties["unit"] = volume?.Unit;
        properties["per"] = volume?.Per;
        properties["_volume"] = volume is null ? null : Json(json => ValueJson.Write(json, volume));
        properties["share"] = (double?)share;
        properties["_share"] = share?.ToString(CultureInfo.InvariantCulture);
    }

    private static string Json(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(ValueJson.Write(write));
}
