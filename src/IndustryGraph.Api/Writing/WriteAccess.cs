using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>Whether a request may write, and in whose name.</summary>
/// <param name="Actor">Who writes, for the log; null where nobody is named.</param>
/// <param name="Refusal">Why it may not; null where it may.</param>
public sealed record WriteAccess(string? Actor, Fault? Refusal)
{
    /// <summary>Of a server that takes no writes.</summary>
    public static readonly WriteAccess NotConfigured = new(null, new Fault(
        FaultCodes.Forbidden,
        "This server takes no writes. To allow them, set Writing:Key in appsettings.json or the environment variable Writing__Key to a secret of 16 characters or more, start again, and send it as 'Authorization: Bearer <key>'."));

    /// <summary>Of a request that brings no key, or a wrong one.</summary>
    public static readonly WriteAccess NoKey = new(null, new Fault(
        FaultCodes.Unauthenticated, "Writing needs the key of this server: send it as 'Authorization: Bearer <key>'."));
}
