namespace IndustryGraph.Server.Configuration;

/// <summary>Where the Neo4j database is and how it is used: Storage:Neo4j:….</summary>
public sealed record Neo4jSettings
{
    private static readonly string[] Schemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

    public required Uri Uri { get; init; }

    /// <summary>Null for a server that asks for none.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Null for the user's home database.</summary>
    public string? Database { get; init; }

    /// <summary>For how long a write of another process may go unnoticed.</summary>
    public TimeSpan Staleness { get; init; }

    /// <summary>How many records the kept answers may hold together; 0 to keep none.</summary>
    public int CacheEntries { get; init; }

    /// <summary>How long the start waits for the database.</summary>
    public TimeSpan StartupPatience { get; init; }

    /// <summary>Without the password.</summary>
    public override string ToString() => $"Neo4j at {Uri}";

    internal static Neo4jSettings Read(SettingsReader reader)
    {
        var settings = new Neo4jSettings
        {
            Uri = ReadUri(reader),
            User = reader.Text("Storage:Neo4j:User"),
            Password = reader.Text("Storage:Neo4j:Password"),
            Database = reader.Text("Storage:Neo4j:Database"),
            Staleness = TimeSpan.FromSeconds(reader.Number("Storage:Neo4j:StalenessSeconds", 1, 0, 3600)),
            CacheEntries = reader.Number("Storage:Neo4j:CacheEntries", 50_000, 0, int.MaxValue - 1),
            StartupPatience = TimeSpan.FromSeconds(reader.Number("Storage:Neo4j:StartupPatienceSeconds", 60, 0, 86_400)),
        };
        if (settings.User is null != settings.Password is null)
        {
            reader.Add("Of Storage:Neo4j:User and Storage:Neo4j:Password one is set without the other.");
        }

        return settings;
    }

    private static Uri ReadUri(SettingsReader reader)
    {
        var fallback = new Uri("neo4j://127.0.0.1:7687");
        if (reader.Text("Storage:Neo4j:Uri") is not { } text)
        {
            return fallback;
        }

        // The text is not repeated: it may hold a password.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || !Schemes.Contains(uri.Scheme) || uri.Host.Length == 0)
        {
            reader.Add($"Storage:Neo4j:Uri is no address of a Neo4j server; it begins with one of {string.Join(", ", Schemes.Select(scheme => scheme + "://"))}.");
            return fallback;
        }

        if (uri.UserInfo.Length > 0)
        {
            reader.Add("Storage:Neo4j:Uri holds a user; set Storage:Neo4j:User and Storage:Neo4j:Password instead.");
            return fallback;
        }

        return uri;
    }
}
