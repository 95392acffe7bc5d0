namespace IndustryGraph.Server.Http;

/// <summary>The codes of errors that belong to the transport rather than to GraphQL, found in <c>extensions.code</c>.</summary>
internal static class HttpErrorCodes
{
    /// <summary>It is not a GraphQL request.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>What answers cannot be reached just now.</summary>
    public const string Unavailable = "UNAVAILABLE";

    /// <summary>The points of the one who asks are spent.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>No document has the hash; clients that know the protocol send the document itself.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Documents are not asked for by hash here.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>Only trusted documents run here, and this is none.</summary>
    public const string NotTrusted = "NOT_TRUSTED";
}
