using System.Globalization;
using System.Net;

namespace IndustryGraph.Server.Configuration;

/// <summary>Reads values and collects what is wrong with them.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    // Sections that are this server's alone; others belong to the platform, or to whoever set the environment.
    private static readonly string[] Sections =
        ["Cors", "GraphQL", "Jwt", "Keys", "Limits", "Proxies", "Rates", "Reading", "Seed", "Storage", "Writing"];

    private readonly List<string> _problems = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Problems => _problems;

    public void Add(string problem) => _problems.Add(problem);

    /// <summary>Null where it is absent or empty.</summary>
    public string? Text(string key)
    {
        _known.Add(key);
        return configuration[key] is { Length: > 0 } text ? text : null;
    }

    /// <summary>Reports the keys that nobody has asked for: they are misspelt, and whoever set them thinks they hold.</summary>
    public void AddUnknown()
    {
        foreach (var section in Sections)
        {
            foreach (var (key, value) in configuration.GetSection(section).AsEnumerable())
            {
                // Those of a store that is not chosen wait for the day it is.
                if (value is not null && key.Contains(':', StringComparison.Ordinal) && !_known.Contains(key)
                    && !key.StartsWith("Storage:Neo4j:", StringComparison.OrdinalIgnoreCase))
                {
                    _problems.Add($"There is no setting {key}; docs/configuration.md lists those there are.");
                }
            }
        }
    }

    /// <summary>Addresses and networks, separated by semicolons: <c>10.0.0.7;192.168.0.0/16</c>; empty where it is absent.</summary>
    public IReadOnlyList<IPNetwork> Networks(string key)
    {
        var networks = new List<IPNetwork>();
        foreach (var text in (Text(key) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(text, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                _problems.Add($"{key} has '{text}'; it is an address or a network, as in 10.0.0.7;192.168.0.0/16.");
            }
        }

        return networks.ToArray();
    }

    public T Value<T>(string key, T fallback)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]))
        {
            return value;
        }

        _problems.Add($"{key} is '{text}'; it is one of {string.Join(", ", Enum.GetNames<T>())}.");
        return fallback;
    }

    /// <summary>Origins separated by semicolons, <c>https://ide.example:8443</c>, or <c>*</c>; empty where it is absent.</summary>
    public IReadOnlyList<string> Origins(string key)
    {
        var origins = (Text(key) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var origin in origins.Where(origin => origin != "*" && !IsOrigin(origin)))
        {
            _problems.Add($"{key} has '{origin}'; an origin is a scheme, a host and perhaps a port, as in https://ide.example:8443.");
        }

        return origins;
    }

    /// <summary>Names of hosts separated by semicolons, <c>graph.example;*.example.com</c>, or <c>*</c>; empty where it is absent.</summary>
    public IReadOnlyList<string> Hosts(string key)
    {
        var hosts = (Text(key) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var host in hosts.Where(host => host != "*" && Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) == UriHostNameType.Unknown))
        {
            _problems.Add($"{key} has '{host}'; a host is a name without scheme and port, as in graph.example or *.example.com.");
        }

        return hosts;
    }

    public bool Flag(string key, bool fallback)
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        _problems.Add($"{key} is '{text}'; it is true or false.");
        return fallback;
    }

    public int Number(string key, int fallback, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        _problems.Add($"{key} is '{text}'; it is a whole number from {least} to {most}.");
        return fallback;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
