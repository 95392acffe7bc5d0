using IndustryGraph.Model;

namespace IndustryGraph.Server.Seeding;

/// <summary>Reads money and quantities.</summary>
internal static class AmountEntries
{
    public static readonly string[] OfMoney = ["amount", "max", "qualifier", "currency", "statedEquivalent"];
    public static readonly string[] OfQuantity = ["amount", "max", "qualifier", "unit", "per"];
    private static readonly string[] OfEquivalent = ["amount", "max", "qualifier", "currency"];

    /// <returns>Null where it is absent or has no amount or currency.</returns>
    public static Money? Money(Fields? fields)
    {
        if (fields is null)
        {
            return null;
        }

        var equivalent = Money(fields.Section("statedEquivalent", OfEquivalent));
        var currency = fields.Needed("currency");
        return Amount(fields) is { } amount && currency is not null
            ? new Money(amount, fields.Number("max"), QualifierOf(fields), currency, equivalent)
            : null;
    }

    /// <returns>Null where it is absent or has no amount or unit.</returns>
    public static Quantity? Quantity(Fields? fields)
    {
        if (fields is null)
        {
            return null;
        }

        var unit = fields.Needed("unit");
        return Amount(fields) is { } amount && unit is not null
            ? new Quantity(amount, fields.Number("max"), QualifierOf(fields), unit, fields.Text("per"))
            : null;
    }

    private static decimal? Amount(Fields fields) => fields.Needed("amount") is null ? null : fields.Number("amount");

    private static Qualifier QualifierOf(Fields fields) => fields.Choice<Qualifier>("qualifier") ?? Qualifier.Exact;
}
