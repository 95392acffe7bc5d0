using IndustryGraph.Api;

namespace IndustryGraph.Server.Access.Keys;

/// <summary>A key as it is kept: everything but the key.</summary>
/// <param name="Name">What it is called in lists and, after <c>key:</c>, in the log of changes; see <see cref="KeyText.IsName"/>.</param>
/// <param name="Role">What it allows.</param>
/// <param name="Hash">The SHA-256 of the key in lower-case hexadecimal.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when on it is refused; null for never.</param>
/// <param name="RevokedAt">When it was revoked; null where it was not.</param>
internal sealed record AccessKey(
    string Name, Role Role, string Hash, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    public bool IsInForce(DateTimeOffset now) => RevokedAt is null && !(now >= ExpiresAt);
}
