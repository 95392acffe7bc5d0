using System.Security.Cryptography;

namespace IndustryGraph.Server.Observing;

/// <summary>Tells documents apart in logs and traces without showing what stands in them.</summary>
internal static class DocumentHash
{
    private const int Bytes = 8;

    /// <summary>The first 16 digits of the SHA-256 by which trusted documents are asked for; <c>-</c> of no document.</summary>
    public static string Of(ReadOnlyMemory<byte> document)
    {
        if (document.IsEmpty)
        {
            return "-";
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(document.Span, hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
