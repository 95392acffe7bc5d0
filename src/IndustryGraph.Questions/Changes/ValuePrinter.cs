using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// Prints values as literals of GraphQL (October 2021, section 2.9): names of enums bare, numbers bare, dates, decimals
/// and texts in quotes, lists in brackets, objects in braces with the fields that have a value. Null prints as null.
/// </summary>
public static class ValuePrinter
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Print(object? value) => value switch
    {
        null => null,
        string text => JsonSerializer.Serialize(text, Readable),
        Enum name => EnumName(name),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => Print(number.ToString(CultureInfo.InvariantCulture)),
        DateOnly day => Print(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        PartialDate or NodeId or ClaimId => Print(value.ToString()),
        Money money => Fields(
            ("amount", money.Amount),
            ("max", money.Max),
            ("qualifier", money.Qualifier),
            ("currency", money.Currency),
            ("statedEquivalent", money.StatedEquivalent)),
        Quantity quantity => Fields(
            ("amount", quantity.Amount),
            ("max", quantity.Max),
            ("qualifier", quantity.Qualifier),
            ("unit", quantity.Unit),
            ("per", quantity.Per)),
        Identifier identifier => Fields(("scheme", identifier.Scheme), ("value", identifier.Value)),
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Print))}]",
        _ => throw new InvalidOperationException($"No value of the schema stands for {value.GetType()}."),
    };

    // JointVenture here is JOINT_VENTURE there.
    private static string EnumName(Enum value)
    {
        var name = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(letter));
        }

        return name.ToString();
    }

    private static string Fields(params (string Name, object? Value)[] fields) =>
        $"{{{string.Join(", ", fields.Where(field => field.Value is not null).Select(field => $"{field.Name}: {Print(field.Value)}"))}}}";
}
