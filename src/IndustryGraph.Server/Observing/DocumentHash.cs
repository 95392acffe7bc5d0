namespace IndustryGraph.Server.Observing;

/// <summary>Tells documents apart in logs and traces without showing what stands in them.</summary>
internal static class DocumentHash
{
    private const int Digits = 16;

    /// <summary>The first 16 digits of the SHA-256 by which trusted documents are asked for; <c>-</c> of no document.</summary>
    public static string Short(string? hash) => hash is null ? "-" : hash[..Digits];
}
