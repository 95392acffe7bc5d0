using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Pages;

/// <summary>A file of a browser page, held in memory. Immutable; safe to send to many clients at once.</summary>
public sealed class PageFile
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private readonly byte[] _content;
    private readonly string _hash;
    private readonly Lazy<byte[]> _gzipped;

    /// <param name="name">Its name, whose extension tells the content type.</param>
    /// <param name="content">Its bytes; text is UTF-8.</param>
    public PageFile(string name, byte[] content)
    {
        _content = content;
        _hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12));
        _gzipped = new(() => Gzip(content));
        var type = ContentTypes.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        IsText = type.StartsWith("text/", StringComparison.Ordinal) || type == "image/svg+xml";
        ContentType = IsText ? type + "; charset=utf-8" : type;
    }

    public string ContentType { get; }

    /// <summary>Whether it is sent compressed to those who accept gzip.</summary>
    public bool IsText { get; }

    /// <summary>
    /// Answers a GET or HEAD request with this file, or with 304 where the client has it. Leaves the caller's headers
    /// as they are and adds those that follow from the content.
    /// </summary>
    public Task SendAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        var gzip = IsText && Accepts(context.Request, "gzip");
        if (IsText)
        {
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        if (gzip)
        {
            headers.ContentEncoding = "gzip";
        }

        var tag = new EntityTagHeaderValue(gzip ? $"\"{_hash}-gzip\"" : $"\"{_hash}\"");
        return Results.Bytes(gzip ? _gzipped.Value : _content, ContentType, entityTag: tag).ExecuteAsync(context);
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(
            accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality != 0);

    private static byte[] Gzip(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }
}
