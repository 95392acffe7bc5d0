using System.Text.Json;

namespace IndustryGraph.Server.Http.Sockets;

/// <summary>Reads what a client's message says.</summary>
internal static class SocketMessage
{
    /// <exception cref="SocketCloseException">The message has no such text.</exception>
    public static string Text(JsonElement message, string name) =>
        TextOrNull(message, name) is { Length: > 0 } text
            ? text
            : throw SocketCloseException.BadMessage($"The message has no {name}");

    /// <summary>The payload of a message that need not have one; null where it has none.</summary>
    /// <exception cref="SocketCloseException">It is not an object.</exception>
    public static JsonElement? Payload(JsonElement message)
    {
        if (!message.TryGetProperty("payload", out var payload) || payload.ValueKind == JsonValueKind.Null)
            return null;
        return payload.ValueKind == JsonValueKind.Object
            ? payload
            : throw SocketCloseException.BadMessage("The payload is not an object");
    }

    /// <summary>The operation that <c>subscribe</c> asks for. The message is given over.</summary>
    /// <exception cref="SocketCloseException">It asks for none.</exception>
    public static RequestParameters Parameters(JsonDocument message)
    {
        message.RootElement.TryGetProperty("payload", out var payload);
        try
        {
            return RequestJson.Read(payload, message);
        }
        catch (HttpProblemException)
        {
            throw SocketCloseException.BadMessage("The payload is not a GraphQL request");
        }
    }

    /// <summary>
    /// What <c>connection_init</c> sends in place of the header: <c>Authorization</c> as it would stand there, or the bare
    /// <c>key</c>. Null where it sends neither.
    /// </summary>
    public static string? Authorization(JsonElement payload)
    {
        if ((TextOrNull(payload, "Authorization") ?? TextOrNull(payload, "authorization")) is { } header)
            return header;
        return TextOrNull(payload, "key") is { } key ? $"Bearer {key}" : null;
    }

    private static string? TextOrNull(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty(name, out var value)
            || value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            return null;
        }
    }
}
