using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>
/// What is dear and how long lists are. Fields with <c>first</c> or <c>last</c> need no entry for their pages
/// (<see cref="PageLength"/>). Listed in docs/limits.md.
/// </summary>
public static class FieldCosts
{
    /// <summary>What a step of a walk costs, and a look-up of names: about as much as ten objects of the response.</summary>
    private const int Step = 10;

    /// <summary>What it costs to look through the whole graph, or to write.</summary>
    private const int Scan = 100;

    public static IReadOnlyList<FieldCost> All { get; } =
    [
        Of("Query", "nodes", lists: ("", Count("ids"))),
        Of("Query", "search", _ => Step),
        Of("Query", "resolve", of => Step * of.Count("names"), ("", Count("names"))),
        Of("Query", "paths", of => Step * of.Number("maxHops") * Paths(of), ("paths", Paths), ("paths.nodes", Number("maxHops")), ("paths.hops", Number("maxHops"))),
        Of("Query", "subgraph", of => Step * of.Number("hops"), ("nodes", Number("maxNodes")), ("relationships", Number("maxNodes"))),
        Of("Query", "commonSuppliers", of => Step * of.Number("maxTiers") * of.Count("of"), ("edges.of", Count("of"))),
        Of("Query", "commonCustomers", of => Step * of.Number("maxTiers") * of.Count("of"), ("edges.of", Count("of"))),
        Of("Query", "disruption", of => Step * of.Number("maxTiers")),
        Of("Query", "singleSource", _ => Scan),
        Of("Query", "conflicts", _ => Scan),
        Of("Query", "diff", _ => Scan),
        Of("Query", "stalled", _ => Scan),
        Of("Query", "ask", _ => Scan),
        Of("Query", "statistics", _ => Step),
        Of("Company", "supplyTree", of => Step * of.Number("maxTiers"), ("tiers", Number("maxTiers"))),
        Of("Company", "ultimateOwners", _ => Step),
        Of("Company", "concentration", _ => Step),
        Of("Mutation", "upsertNodes", _ => Scan),
        Of("Mutation", "importClaims", _ => Scan),
        Of("Mutation", "retractClaim", _ => Scan),
        Of("Mutation", "mergeCompanies", _ => Scan),
        Of("Mutation", "unmergeCompany", _ => Scan),
        Of("Subscription", "pathOpened", of => Step * of.Number("maxHops"), ("nodes", Number("maxHops")), ("hops", Number("maxHops"))),
    ];

    /// <summary>How long a page is: what <c>first</c> or <c>last</c> says, else the default.</summary>
    public static int PageLength(Arguments arguments, ApiLimits limits)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(limits);
        return Math.Max(0, arguments.Value<int>("first") ?? arguments.Value<int>("last") ?? limits.DefaultPageSize);
    }

    private static FieldCost Of(
        string type, string field, Func<Arguments, double>? weight = null, params (string List, Func<Arguments, int> Length)[] lists) =>
        new(type, field) { Weight = weight, Lists = lists.ToDictionary(list => list.List, list => list.Length) };

    private static Func<Arguments, int> Number(string argument) => arguments => arguments.Number(argument);

    private static Func<Arguments, int> Count(string argument) => arguments => arguments.Count(argument);

    private static int Number(this Arguments arguments, string argument) => Math.Max(0, arguments.Value<int>(argument) ?? 0);

    private static int Count(this Arguments arguments, string argument) => arguments.List<object?>(argument)?.Count ?? 0;

    private static int Paths(Arguments arguments) => arguments.Value<PathMode>("mode") switch
    {
        PathMode.Shortest => 1,
        PathMode.KShortest => Math.Clamp(arguments.Number("k"), 0, PathFinder.MaxPaths),
        _ => PathFinder.MaxPaths,
    };
}
