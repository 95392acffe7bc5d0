using IndustryGraph.Server.Configuration;

namespace IndustryGraph.Server.Access;

/// <summary>Whose tokens are taken: Jwt:…. docs/security.md says what must be in them.</summary>
public sealed record JwtSettings
{
    /// <summary>The issuer, which tells its keys by OpenID Connect discovery; null where they are in <see cref="KeyFile"/>.</summary>
    public string? Authority { get; init; }

    /// <summary>A PEM file with the issuer's public key, RSA or ECDSA; null where the issuer tells it.</summary>
    public string? KeyFile { get; init; }

    /// <summary>What must stand in <c>iss</c>; null where the issuer's own description says it.</summary>
    public string? Issuer { get; init; }

    /// <summary>What must be in <c>aud</c>.</summary>
    public string Audience { get; init; } = "";

    /// <summary>The claim that holds the roles: <c>reader</c>, <c>editor</c>, <c>admin</c>; of several the highest counts.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>Null where no tokens are taken.</summary>
    internal static JwtSettings? Read(SettingsReader reader)
    {
        var settings = new JwtSettings
        {
            Authority = reader.Text("Jwt:Authority"),
            KeyFile = reader.Text("Jwt:KeyFile"),
            Issuer = reader.Text("Jwt:Issuer"),
            Audience = reader.Text("Jwt:Audience") ?? "",
            RoleClaim = reader.Text("Jwt:RoleClaim") ?? "roles",
        };
        if (settings == new JwtSettings())
        {
            return null;
        }

        if (settings.Authority is null == settings.KeyFile is null)
        {
            reader.Add("Of Jwt:Authority and Jwt:KeyFile exactly one is wanted: where the key that signs tokens is found.");
        }

        if (settings.Authority is not null && !(Uri.TryCreate(settings.Authority, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            reader.Add("Jwt:Authority is the address of the issuer, and begins with https://.");
        }

        if (settings.KeyFile is not null && SigningKey.Read(settings.KeyFile) is { Problem: { } problem })
        {
            reader.Add("Jwt:KeyFile: " + problem);
        }

        if (settings is { KeyFile: not null, Issuer: null })
        {
            reader.Add("Jwt:KeyFile is set, and Jwt:Issuer is not: it is what tokens must have in 'iss'.");
        }

        if (settings.Audience.Length == 0)
        {
            reader.Add("Jwt:Audience is missing: it is what tokens for this server have in 'aud'.");
        }

        return settings;
    }
}
