using System.Security.Cryptography;
using System.Text;
using IndustryGraph.Api;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Hosting;

/// <summary>The key that writing needs.</summary>
/// <param name="key">Null where none is configured: then nothing can be written.</param>
internal sealed class WriteKey(string? key)
{
    /// <summary>The shortest key that is taken.</summary>
    public const int MinLength = 16;

    private static readonly WriteAccess Granted = new("api", null);

    private readonly byte[]? _hash = key is null ? null : Hash(key);

    /// <summary>What the request may do. Keys are compared in constant time.</summary>
    public WriteAccess Check(HttpRequest request)
    {
        if (_hash is null)
        {
            return WriteAccess.NotConfigured;
        }

        var header = request.Headers[HeaderNames.Authorization].ToString();
        const string scheme = "Bearer ";
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Hash(header[scheme.Length..].Trim()), _hash)
            ? Granted
            : WriteAccess.NoKey;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
