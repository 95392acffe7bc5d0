using System.Globalization;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IndustryGraph.Server.Tests.Access;

/// <summary>Signs tokens for the clock of the tests, which stands at noon of 2025-09-15.</summary>
internal sealed class TestIssuer : IDisposable
{
    public const string Name = "https://issuer.example";
    public const string Audience = "industrygraph";

    private static readonly DateTime Noon = DateTime.Parse("2025-09-15T12:00:00Z", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string _file = Path.GetTempFileName();

    public TestIssuer() => File.WriteAllText(_file, _key.ExportSubjectPublicKeyInfoPem());

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Jwt:KeyFile"] = _file,
        ["Jwt:Issuer"] = Name,
        ["Jwt:Audience"] = Audience,
    };

    /// <summary>A token of Alice's that is good in every respect but those that are changed.</summary>
    public string Sign(string? role = "reader", string audience = Audience, string issuer = Name, int expiresInMinutes = 30, bool ofSharedSecret = false)
    {
        var key = ofSharedSecret
            ? new SigningCredentials(new SymmetricSecurityKey(_key.ExportSubjectPublicKeyInfo()), SecurityAlgorithms.HmacSha256)
            : new SigningCredentials(new ECDsaSecurityKey(_key), SecurityAlgorithms.EcdsaSha256);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = Noon.AddHours(-1),
            NotBefore = Noon.AddHours(-1),
            Expires = Noon.AddMinutes(expiresInMinutes),
            SigningCredentials = key,
            Claims = role is null
                ? new Dictionary<string, object> { ["sub"] = "alice" }
                : new Dictionary<string, object> { ["sub"] = "alice", ["roles"] = new[] { "visitor", role } },
        });
    }

    /// <summary>The token without its signature, which says that it needs none.</summary>
    public string Unsigned()
    {
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");
        return $"{header}.{Sign("admin").Split('.')[1]}.";
    }

    public void Dispose()
    {
        _key.Dispose();
        File.Delete(_file);
    }
}
