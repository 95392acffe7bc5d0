using System.Security.Cryptography;
using IndustryGraph.Api;
using IndustryGraph.Server.Access.Keys;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Access;

/// <summary>Tells by the header <c>Authorization</c> who asks.</summary>
/// <param name="writeKey">The key of an editor that the configuration has; null where it has none.</param>
/// <param name="tokens">Null where none are taken.</param>
internal sealed class Callers(string? writeKey, KeyRing keys, Tokens? tokens)
{
    private const string Scheme = "Bearer ";

    private static readonly Caller Configured = new("key:api", Role.Editor);

    private readonly byte[]? _writeKey = writeKey is null ? null : KeyText.HashOf(writeKey);

    /// <summary>
    /// Who asks, and what tells later whether they still may; a stranger where nothing is sent. Null where what is sent is no
    /// key or token of anybody.
    /// </summary>
    public async ValueTask<Identity?> FindAsync(HttpRequest request)
    {
        var header = request.Headers[HeaderNames.Authorization].ToString();
        if (header.Length == 0)
        {
            return Identity.Stranger;
        }

        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = header[Scheme.Length..].Trim();
        if (_writeKey is not null && CryptographicOperations.FixedTimeEquals(KeyText.HashOf(text), _writeKey))
        {
            return new Identity(Configured, () => true);
        }

        if (keys.Find(text) is { } key)
        {
            return new Identity(new Caller("key:" + key.Name, key.Role), () => keys.Holds(key));
        }

        return tokens is not null && await tokens.FindAsync(header) is { } token
            ? new Identity(token.Caller, () => tokens.IsInForce(token.Until))
            : null;
    }
}
