using System.Text;

namespace IndustryGraph.Server.Http;

/// <summary>The document of a request: the one it sends, or the trusted one that it names.</summary>
internal static class DocumentText
{
    private const string Prefix = "sha256:";

    /// <exception cref="HttpProblemException">There is none, or it may not run here.</exception>
    public static ReadOnlyMemory<byte> Of(RequestParameters parameters, TrustedDocuments? trusted)
    {
        var hash = parameters.DocumentHash is { Length: > 0 } given ? Normal(given) : null;
        if (string.IsNullOrEmpty(parameters.Query))
            return Named(hash!, trusted);
        var text = Encoding.UTF8.GetBytes(parameters.Query);
        if (hash is null && trusted is not { Only: true })
            return text;
        var actual = TrustedDocuments.HashOf(text);
        if (hash is not null && hash != actual)
            throw new HttpProblemException(HttpProblem.BadRequest("The document does not have the SHA-256 that the request names."));
        if (trusted is { Only: true } && trusted.Find(actual) is null)
            throw None(HttpErrorCodes.NotTrusted, "Only trusted documents run here, and this is none.");
        return text;
    }

    // The messages are those that clients of persisted queries look for.
    private static ReadOnlyMemory<byte> Named(string hash, TrustedDocuments? trusted)
    {
        if (trusted is null)
            throw None(HttpErrorCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported");
        return trusted.Find(hash) ?? throw None(HttpErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound");
    }

    private static string Normal(string hash) =>
        (hash.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? hash[Prefix.Length..] : hash).ToLowerInvariant();

    private static HttpProblemException None(string code, string message) => new(HttpProblem.NoDocument(code, message));
}
