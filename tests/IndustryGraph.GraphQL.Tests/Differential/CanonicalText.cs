using System.Globalization;
using System.Text.Json;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>One text for values that mean the same in C# and in JavaScript, where 1 and 1.0 are one number.</summary>
internal static class CanonicalText
{
    private const double MaximumSafeInteger = 9_007_199_254_740_991;

    /// <summary>Of a coerced argument; the fields of objects in the order of their names.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool boolean => boolean ? "true" : "false",
        int number => Number(number),
        double number => Number(number),
        IReadOnlyDictionary<string, object?> fields =>
            $"{{{string.Join(',', fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}:{Of(f.Value)}"))}}}",
        IEnumerable<object?> items => $"[{string.Join(',', items.Select(Of))}]",
        _ => throw new ArgumentException($"{value.GetType()} is no value of an argument."),
    };

    /// <summary>Of a response; the fields of objects as they stand.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Of))}]",
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().Select(p => $"{p.Name}:{Of(p.Value)}"))}}}",
        JsonValueKind.Number => Number(value.GetDouble()),
        JsonValueKind.String => $"\"{value.GetString()}\"",
        _ => value.GetRawText(),
    };

    private static string Number(double value) => Math.Floor(value) == value && Math.Abs(value) <= MaximumSafeInteger
        ? ((long)value).ToString(CultureInfo.InvariantCulture)
        : BitConverter.DoubleToUInt64Bits(value).ToString("x", CultureInfo.InvariantCulture);
}
