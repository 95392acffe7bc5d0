using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Http;

/// <summary>
/// Names a response by what it says (RFC 9110, section 8.8.3), so that a client that has it already need not be sent it
/// again. Weak: compressed or not, it is the same.
/// </summary>
internal sealed class EntityTag
{
    private readonly EntityTagHeaderValue _value;

    private EntityTag(string value) => _value = new EntityTagHeaderValue($"\"{value}\"", isWeak: true);

    public static EntityTag Of(ReadOnlySpan<byte> response)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(response, hash);
        return new EntityTag(Convert.ToHexStringLower(hash[..16]));
    }

    /// <summary>Puts the tag on the response; where the client has what it names, makes it a 304.</summary>
    public bool IsKnownTo(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = _value.ToString();
        // It may be kept, and is asked for again every time.
        headers.CacheControl = "no-cache";
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(_value, useStrongComparison: false)))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        headers.ContentType = default;
        return true;
    }
}
