using IndustryGraph.Api;
using IndustryGraph.Server.Access.Keys;

namespace IndustryGraph.Server.Access;

/// <summary>Puts together who is let in.</summary>
internal static class AccessServices
{
    /// <summary>Adds the <see cref="Gate"/>.</summary>
    public static void AddAccess(this WebApplicationBuilder builder, AccessSettings settings, TimeProvider time)
    {
        if (settings.Jwt is { } jwt)
        {
            Tokens.AddTo(builder.Services, jwt, time);
        }

        builder.Services.AddSingleton(services => new Gate(
            settings,
            new Callers(
                settings.WriteKey,
                new KeyRing(
                    settings.KeyFile is { } path ? new KeyFile(path) : null, time, services.GetRequiredService<ILogger<KeyRing>>()),
                settings.Jwt is { } taken ? new Tokens(taken, services, time) : null),
            time,
            services.GetRequiredService<IOperationObserver>()));
    }
}
