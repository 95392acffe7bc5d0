using System.Security.Claims;
using IndustryGraph.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IndustryGraph.Server.Access;

/// <summary>Takes JSON Web Tokens, by ASP.NET Core's own handler.</summary>
internal sealed class Tokens(JwtSettings settings, IServiceProvider services, TimeProvider time)
{
    // What the clocks of two machines may differ by.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    // Only keys of which the public half is known here: with a shared secret who can check tokens could make them.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddTo(IServiceCollection services, JwtSettings settings, TimeProvider time) => services
        .AddAuthentication()
        .AddJwtBearer(bearer =>
        {
            bearer.Authority = settings.Authority;
            bearer.MapInboundClaims = false;
            bearer.TokenValidationParameters = new TokenValidationParameters
            {
                IssuerSigningKey = settings.KeyFile is { } file ? SigningKey.Read(file).Key : null,
                ValidIssuer = settings.Issuer,
                ValidAudience = settings.Audience,
                ValidAlgorithms = Algorithms,
                RequireExpirationTime = true,
                LifetimeValidator = (from, until, _, _) => IsInForce(from, until, time.GetUtcNow()),
            };
        });

    /// <summary>Who the token says it is of, and until when; null where it is not to be trusted.</summary>
    /// <param name="authorization">The header <c>Authorization</c>, whole.</param>
    public async ValueTask<(Caller Caller, DateTimeOffset Until)?> FindAsync(string authorization)
    {
        // The handler keeps what it found for a request. By WebSocket one request has many operations, so each gets its own.
        await using var scope = services.CreateAsyncScope();
        var asked = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        asked.Request.Headers.Authorization = authorization;
        var result = await asked.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        return result.Principal is { } principal && principal.FindFirstValue(JwtRegisteredClaimNames.Sub) is { Length: > 0 } subject
            ? (new Caller("token:" + subject, RoleOf(principal)), result.Properties!.ExpiresUtc!.Value + ClockSkew)
            : null;
    }

    public bool IsInForce(DateTimeOffset until) => time.GetUtcNow() < until;

    private static bool IsInForce(DateTime? from, DateTime? until, DateTimeOffset now) =>
        until is { } end && now < end.Add(ClockSkew) && !(from is { } start && now < start.Add(-ClockSkew));

    private Role RoleOf(ClaimsPrincipal principal) => principal
        .FindAll(settings.RoleClaim)
        .Select(claim => claim.Value switch { "reader" => Role.Reader, "editor" => Role.Editor, "admin" => Role.Admin, _ => Role.None })
        .DefaultIfEmpty(Role.None)
        .Max();
}
