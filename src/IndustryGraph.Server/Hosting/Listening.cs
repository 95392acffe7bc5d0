using System.Net;
using IndustryGraph.Server.Access.Keys;
using IndustryGraph.Server.Configuration;

namespace IndustryGraph.Server.Hosting;

/// <summary>The addresses that are listened on, and what must be settled before others can reach them.</summary>
internal static class Listening
{
    private const string Default = "http://127.0.0.1:5080";

    public static IReadOnlyList<string> Urls(IConfiguration configuration) =>
        (configuration["Urls"] is { Length: > 0 } urls ? urls : Default).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What is wrong with the addresses; empty where all is well.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration, ServerSettings settings)
    {
        var bad = new List<string>();
        string? open = null;
        foreach (var url in Endpoints(configuration))
        {
            if (TryParse(url) is not { } address)
            {
                bad.Add($"Urls has '{url}'; an address is as in http://127.0.0.1:5080.");
            }
            else if (!IsLoopback(address))
            {
                open ??= url;
            }
        }

        return open is not null && settings.Access.Writing && !HasWriter(settings) ? [.. bad, Refusal(open)] : bad;
    }

    // Kestrel listens on those of its own section too, in place of the others.
    private static IEnumerable<string> Endpoints(IConfiguration configuration) =>
        Urls(configuration).Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>());

    /// <summary>The names by which this machine reaches the server; null where others reach it too.</summary>
    public static IReadOnlyList<string>? LoopbackHosts(IConfiguration configuration)
    {
        var addresses = Endpoints(configuration).Select(TryParse).OfType<BindingAddress>().ToList();
        return addresses.TrueForAll(IsLoopback)
            ? [.. addresses.Where(address => !address.IsUnixPipe).Select(address => address.Host).Union(["localhost", "127.0.0.1", "[::1]"])]
            : null;
    }

    private static BindingAddress? TryParse(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" ? address : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsLoopback(BindingAddress address) =>
        address.IsUnixPipe
        || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));

    // A file that cannot be read is a problem of its own.
    private static bool HasWriter(ServerSettings settings) =>
        settings.Access is { WriteKey: not null } or { Jwt: not null }
        || (settings.Access.KeyFile is { } path && HasKeys(path));

    private static bool HasKeys(string path)
    {
        try
        {
            return new KeyFile(path).Read().Any(key => key.RevokedAt is null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static string Refusal(string url) =>
        $"Urls has {url}, which other machines can reach, and there is no key that writing would need. Make one with 'industrygraph keys add NAME --role editor', "
        + "or set Writing:Key or Jwt:Authority; to serve for reading alone, set Writing:Enabled to false.";
}
