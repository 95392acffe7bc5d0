using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace IndustryGraph.Exchange;

/// <summary>Writes and reads lines. Absent fields are left out.</summary>
internal static class NativeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static string Write(NativeLine line) => JsonSerializer.Serialize(line, Options);

    /// <exception cref="JsonException">The line is no such JSON.</exception>
    public static NativeLine Read(string text) => JsonSerializer.Deserialize<NativeLine>(text, Options) ?? throw new JsonException("An object is wanted here.");
}
