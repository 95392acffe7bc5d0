using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>Lists, money and quantities as JSON in a column.</summary>
internal static class ValueJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Kept from one column to the next.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _kept;

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var (buffer, writer) = _kept ?? New();

        // Until it is done it is nobody else's, and if it fails, lost.
        _kept = null;
        write(writer);
        writer.Flush();
        var written = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        writer.Reset();
        _kept = (buffer, writer);
        return written;
    }

    private static (ArrayBufferWriter<byte>, Utf8JsonWriter) New()
    {
        var buffer = new ArrayBufferWriter<byte>();
        return (buffer, new Utf8JsonWriter(buffer, Readable));
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Money money)
    {
        json.WriteStartObject();
        WriteAmount(json, money.Amount, money.Max, money.Qualifier);
        json.WriteString("currency", money.Currency);
        if (money.StatedEquivalent is { } equivalent)
        {
            json.WritePropertyName("statedEquivalent");
            Write(json, equivalent);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Quantity quantity)
    {
        json.WriteStartObject();
        WriteAmount(json, quantity.Amount, quantity.Max, quantity.Qualifier);
        json.WriteString("unit", quantity.Unit);
        if (quantity.Per is not null)
        {
            json.WriteString("per", quantity.Per);
        }

        json.WriteEndObject();
    }

    public static EquatableList<string> Texts(JsonElement array) =>
        array.EnumerateArray().Select(item => item.GetString()!).ToEquatableList();

    /// <summary>A column of products.</summary>
    public static EquatableList<NodeId> Products(ReadOnlySpan<byte> utf8) =>
        Read(utf8, Texts).Select(product => new NodeId(product)).ToEquatableList();

    public static Money Money(JsonElement json)
    {
        var (amount, max, qualifier) = Amount(json);
        return new Money(
            amount,
            max,
            qualifier,
            json.GetProperty("currency").GetString()!,
            json.TryGetProperty("statedEquivalent", out var equivalent) ? Money(equivalent) : null);
    }

    public static Quantity Quantity(JsonElement json)
    {
        var (amount, max, qualifier) = Amount(json);
        return new Quantity(amount, max, qualifier, json.GetProperty("unit").GetString()!, json.TextOrNull("per"));
    }

    public static string? TextOrNull(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) ? text.GetString() : null;

    /// <summary>Reads a column of JSON.</summary>
    /// <exception cref="StoreException">It is not what was written.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, Func<JsonElement, T> read)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            return read(JsonElement.ParseValue(ref reader));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Damage.In("a column of JSON does not have the form it was written in", exception);
        }
    }

    private static void WriteAmount(Utf8JsonWriter json, decimal amount, decimal? max, Qualifier qualifier)
    {
        json.WriteNumber("amount", amount);
        if (max is { } upper)
        {
            json.WriteNumber("max", upper);
        }

        json.WriteString("qualifier", EnumNames<Qualifier>.Of(qualifier));
    }

    private static (decimal Amount, decimal? Max, Qualifier Qualifier) Amount(JsonElement json) => (
        json.GetProperty("amount").GetDecimal(),
        json.TryGetProperty("max", out var max) ? max.GetDecimal() : null,
        EnumNames<Qualifier>.Read(System.Text.Encoding.UTF8.GetBytes(json.GetProperty("qualifier").GetString()!)));
}
