using System.Text.Json;

namespace IndustryGraph.Server.Http;

/// <summary>Reads the parameters of a request from JSON: the body of a POST, or the payload of a message by WebSocket.</summary>
internal static class RequestJson
{
    /// <param name="root">What the parameters stand in.</param>
    /// <param name="owner">The document that <paramref name="root"/> is of; given over to the parameters.</param>
    /// <exception cref="HttpProblemException">It is not a GraphQL request; the document is disposed.</exception>
    public static RequestParameters Read(JsonElement root, JsonDocument owner)
    {
        try
        {
            if (root.ValueKind == JsonValueKind.Array)
                throw Bad("Several requests in one are not served; send each by itself.");
            if (root.ValueKind != JsonValueKind.Object)
                throw Bad("The request is not a JSON object.");
            var query = Text(root, "query");
            var extensions = Object(root, "extensions");
            var hash = DocumentHash(Text(root, "documentId"), extensions);
            RequireDocument(query, hash);
            return new RequestParameters(query, owner)
            {
                DocumentHash = hash,
                OperationName = Text(root, "operationName"),
                Variables = Object(root, "variables"),
                Extensions = extensions,
            };
        }
        catch (InvalidOperationException)
        {
            // What it says of a name in JSON with half of a surrogate pair, escaped.
            owner.Dispose();
            throw Bad("A name in the request is not Unicode text.");
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    /// <summary>The hash that a document is asked for by: its id, or the hash of a persisted query in the extensions.</summary>
    public static string? DocumentHash(string? documentId, JsonElement? extensions)
    {
        if (!string.IsNullOrEmpty(documentId))
            return documentId;
        return extensions is { ValueKind: JsonValueKind.Object } given && Object(given, "persistedQuery") is { } persisted
            ? Text(persisted, "sha256Hash")
            : null;
    }

    public static void RequireDocument(string? query, string? hash)
    {
        if (string.IsNullOrEmpty(query) && string.IsNullOrEmpty(hash))
            throw new HttpProblemException(HttpProblem.NoQuery);
    }

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw Bad($"The parameter \"{name}\" is not a string.");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            throw Bad($"The parameter \"{name}\" is not Unicode text.");
        }
    }

    private static JsonElement? Object(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Object ? value : throw Bad($"The parameter \"{name}\" is not a JSON object.");
    }

    private static HttpProblemException Bad(string message) => new(HttpProblem.BadRequest(message));
}
