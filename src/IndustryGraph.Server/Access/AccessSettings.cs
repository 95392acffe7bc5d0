using System.Net;
using IndustryGraph.Server.Access.Keys;
using IndustryGraph.Server.Access.Rates;
using IndustryGraph.Server.Configuration;

namespace IndustryGraph.Server.Access;

/// <summary>Who may do what. docs/security.md tells of it, docs/configuration.md lists the keys.</summary>
public sealed record AccessSettings
{
    /// <summary>The shortest <see cref="WriteKey"/> that is taken.</summary>
    internal const int MinKeyLength = 16;

    /// <summary>Whether strangers may read.</summary>
    public bool OpenReading { get; init; } = true;

    /// <summary>Whether anything may be written over the network.</summary>
    public bool Writing { get; init; } = true;

    /// <summary>A key of an editor that needs no file; null where there is none.</summary>
    public string? WriteKey { get; init; }

    /// <summary>The file of keys, which need not be there; null where the store has no directory and none is named.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Null where no tokens are taken.</summary>
    public JwtSettings? Jwt { get; init; }

    /// <summary>What the holder of a key or token may spend; null for no limit.</summary>
    public Rate? CallerRate { get; init; }

    /// <summary>What the strangers of one address may spend; null for no limit.</summary>
    public Rate? StrangerRate { get; init; }

    /// <summary>Proxies whose word is taken for where a request comes from: addresses and networks.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    internal static AccessSettings Read(SettingsReader reader, string? dataDirectory)
    {
        var settings = new AccessSettings
        {
            OpenReading = reader.Flag("Reading:Open", true),
            Writing = reader.Flag("Writing:Enabled", true),
            WriteKey = reader.Text("Writing:Key"),
            KeyFile = reader.Text("Keys:File") ?? (dataDirectory is null ? null : Path.Combine(dataDirectory, Keys.KeyFile.Name)),
            Jwt = JwtSettings.Read(reader),
            CallerRate = Rate.Read(reader, "Rates:PointsPerSecond", "Rates:Burst"),
            StrangerRate = Rate.Read(reader, "Rates:StrangerPointsPerSecond", "Rates:StrangerBurst"),
            Proxies = reader.Networks("Proxies:Known"),
        };
        if (settings.WriteKey is { Length: < MinKeyLength })
        {
            reader.Add($"Writing:Key has fewer than {MinKeyLength} characters.");
        }

        if (settings is { WriteKey: not null, Writing: false })
        {
            reader.Add("Writing:Key is set, and Writing:Enabled is false: take one of them away.");
        }

        if (settings is { OpenReading: false, WriteKey: null, KeyFile: null, Jwt: null })
        {
            reader.Add("Reading:Open is false, and there is nobody who could read: set Keys:File, Jwt:Authority or Jwt:KeyFile.");
        }

        if (settings.KeyFile is not null && KeyProblem(settings.KeyFile) is { } problem)
        {
            reader.Add("Keys:File: " + problem);
        }

        return settings;
    }

    private static string? KeyProblem(string path)
    {
        try
        {
            new KeyFile(path).Read();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }
}
