using System.Globalization;
using IndustryGraph.Http.Bench.Driving;

namespace IndustryGraph.Http.Bench;

/// <summary>What a run is about.</summary>
internal sealed record Settings
{
    /// <summary>The size of the graph.</summary>
    public int Relationships { get; init; } = 1_000_000;

    /// <summary>Where the results go; null for nowhere but the console.</summary>
    public string? Results { get; init; }

    /// <summary>Where the store is made, and kept from one run to the next.</summary>
    public string Directory { get; init; } = Path.Combine(Path.GetTempPath(), "industrygraph-http-bench");

    /// <summary>The first port of a few in a row.</summary>
    public int Port { get; init; } = 5600;

    public int Rounds { get; init; } = 3;

    /// <summary>Seconds of processor time that a server has for a question before it is measured.</summary>
    public double WarmUp { get; init; } = 6;

    /// <summary>How long a server is asked in a round.</summary>
    public int Seconds { get; init; } = 5;

    /// <summary>Which servers take part; null for all that are there.</summary>
    public IReadOnlyList<ServerKind>? Servers { get; init; }

    /// <summary>Only questions whose name holds this.</summary>
    public string Only { get; init; } = "";

    /// <summary>The built server, beside this project's own output.</summary>
    public static string Server => Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "../../../../../src/IndustryGraph.Server/bin", Configuration, "net10.0/industrygraph.dll"));

    public static string Mercurius => Path.Combine(AppContext.BaseDirectory, "mercurius");

    /// <summary>The graph as arrays in a file.</summary>
    public string Arrays => Path.Combine(Data, "arrays.bin");

    public string Data => Path.Combine(Directory, Relationships.ToString(CultureInfo.InvariantCulture));

    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;

    public string StoreFor(ServerKind kind) => Path.Combine(Data, kind.ToString());

    /// <exception cref="FormatException">An option is none of these.</exception>
    public static Settings Parse(IEnumerable<string> options)
    {
        var settings = new Settings();
        foreach (var option in options)
        {
            var at = option.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (option, "") : (option[..at], option[(at + 1)..]);
            settings = name switch
            {
                "--relationships" => settings with { Relationships = int.Parse(value, CultureInfo.InvariantCulture) },
                "--results" => settings with { Results = value },
                "--directory" => settings with { Directory = value },
                "--port" => settings with { Port = int.Parse(value, CultureInfo.InvariantCulture) },
                "--rounds" => settings with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--warm-up" => settings with { WarmUp = double.Parse(value, CultureInfo.InvariantCulture) },
                "--seconds" => settings with { Seconds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--servers" => settings with { Servers = [.. value.Split(',').Select(Enum.Parse<ServerKind>)] },
                "--only" => settings with { Only = value },
                _ => throw new FormatException($"No option is called '{name}'."),
            };
        }

        return settings;
    }
}
