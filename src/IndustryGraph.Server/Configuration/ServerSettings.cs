using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.Server.Access;
using IndustryGraph.Server.Http;

namespace IndustryGraph.Server.Configuration;

/// <summary>What the configuration says, checked. docs/configuration.md lists the keys.</summary>
public sealed record ServerSettings
{
    public StoreKind Store { get; init; } = StoreKind.Embedded;

    /// <summary>
    /// How many requests compute at the same time: one for each processor over the embedded store; null over Neo4j, which
    /// computes for them.
    /// </summary>
    public int? ComputesAtOnce => Store == StoreKind.Embedded ? Environment.ProcessorCount : null;

    /// <summary>Where the embedded store keeps its file.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>Null where the store is not in Neo4j.</summary>
    public Neo4jSettings? Neo4j { get; init; }

    public GraphQLHost Host { get; init; } = GraphQLHost.BuiltIn;

    /// <summary>The seed that an empty store is filled with; null for the one shipped with the executable.</summary>
    public string? SeedDirectory { get; init; }

    /// <summary>Whether a store is seeded at the start.</summary>
    public bool Seed { get; init; } = true;

    /// <summary>Who may do what.</summary>
    public AccessSettings Access { get; init; } = new();

    public ApiLimits Limits { get; init; } = new();

    /// <summary>What one document may ask for.</summary>
    public GraphQLLimits DocumentLimits { get; init; } = new();

    /// <summary>What the endpoint takes on.</summary>
    public HttpLimits HttpLimits { get; init; } = new();

    /// <summary>The directory of the trusted documents; null where there are none.</summary>
    public string? TrustedDirectory { get; init; }

    /// <summary>Whether nothing but trusted documents runs.</summary>
    public bool TrustedOnly { get; init; }

    /// <summary>Origins whose pages may ask this server from a browser, or <c>*</c>; empty: its own only.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>
    /// The names that requests may be for, without ports, <c>*.example.com</c> for all below one, or <c>*</c> for any; empty:
    /// those of this machine where nobody else reaches the server, else any.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Reads the settings.</summary>
    /// <returns>Every problem at once; empty where all is well.</returns>
    public static IReadOnlyList<string> Read(IConfiguration configuration, out ServerSettings settings)
    {
        var reader = new SettingsReader(configuration);
        var limits = new ApiLimits();
        var store = reader.Value("Storage:Kind", StoreKind.Embedded);
        settings = new ServerSettings
        {
            Store = store,
            Neo4j = store == StoreKind.Neo4j ? Neo4jSettings.Read(reader) : null,
            DataDirectory = reader.Text("Storage:Directory") ?? "data",
            Host = reader.Value("GraphQL:Host", GraphQLHost.BuiltIn),
            SeedDirectory = reader.Text("Seed:Directory"),
            Access = AccessSettings.Read(reader, store == StoreKind.Embedded ? reader.Text("Storage:Directory") ?? "data" : null),
            Seed = reader.Flag("Seed:Enabled", true),
            Limits = new ApiLimits
            {
                DefaultPageSize = reader.Number("Limits:DefaultPageSize", limits.DefaultPageSize, 1, 100_000),
                MaxPageSize = reader.Number("Limits:MaxPageSize", limits.MaxPageSize, 1, 100_000),
                MaxTiers = reader.Number("Limits:MaxTiers", limits.MaxTiers, 1, 1000),
                MaxHops = reader.Number("Limits:MaxHops", limits.MaxHops, 1, 1000),
                MaxNodes = reader.Number("Limits:MaxNodes", limits.MaxNodes, 1, int.MaxValue),
                WalkTime = TimeSpan.FromSeconds(reader.Number("Limits:WalkSeconds", (int)limits.WalkTime.TotalSeconds, 1, 3600)),
            },
            DocumentLimits = LimitSettings.OfDocuments(reader),
            HttpLimits = LimitSettings.OfHttp(reader),
            TrustedDirectory = reader.Text("GraphQL:TrustedDocuments:Directory"),
            TrustedOnly = reader.Flag("GraphQL:TrustedDocuments:Only", false),
            AllowedOrigins = reader.Origins("Cors:Origins"),
            AllowedHosts = reader.Hosts("AllowedHosts"),
        };
        if (settings is { TrustedOnly: true, TrustedDirectory: null })
        {
            reader.Add("GraphQL:TrustedDocuments:Only is true, and GraphQL:TrustedDocuments:Directory names none.");
        }

        if (settings.Limits.DefaultPageSize > settings.Limits.MaxPageSize)
        {
            reader.Add("Limits:DefaultPageSize is above Limits:MaxPageSize.");
        }

        reader.AddUnknown();
        return reader.Problems;
    }
}
