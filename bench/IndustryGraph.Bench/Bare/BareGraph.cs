using IndustryGraph.Bench.Generator;
using IndustryGraph.Model;

namespace IndustryGraph.Bench.Bare;

/// <summary>
/// A generated graph as bare arrays, as fast as they can be made for the questions measured: compressed sparse rows both
/// ways, a byte of type and stage beside each neighbour, names ranked. It knows one moment and no evidence.
/// </summary>
internal sealed class BareGraph
{
    private const int Kinds = 256;

    private BareGraph(SupplyGraph graph, List<Deal> deals)
    {
        Companies = graph.Companies;
        (Out, In) = (BareRows.Of(Companies, deals, deal => deal.From, deal => deal.To),
            BareRows.Of(Companies, deals, deal => deal.To, deal => deal.From));
        From = [.. deals.Select(deal => deal.From)];
        To = [.. deals.Select(deal => deal.To)];
        Kind = [.. deals.Select(KindOf)];
        Names = [.. Enumerable.Range(0, Companies).Select(CompanyNames.NameOf)];
        Numbers = Enumerable.Range(0, Companies).ToDictionary(CompanyNames.SlugOf, StringComparer.Ordinal);
        Rank = new int[Companies];
        var byName = Enumerable.Range(0, Companies).ToArray();
        Array.Sort(Enumerable.Range(0, Companies).Select(CompanyNames.SlugOf).ToArray(), byName, StringComparer.Ordinal);
        for (var i = 0; i < Companies; i++)
        {
            Rank[byName[i]] = i;
        }

        FirstDay = deals.Min(deal => deal.Announced.DayNumber);
        ByDay = BareRows.Buckets(deals.Max(deal => deal.Announced.DayNumber) - FirstDay + 1, deals, deal => deal.Announced.DayNumber - FirstDay);
    }

    public int Companies { get; }

    public BareRows Out { get; }

    public BareRows In { get; }

    /// <summary>Of each relationship.</summary>
    public int[] From { get; }

    public int[] To { get; }

    public byte[] Kind { get; }

    public string[] Names { get; }

    /// <summary>The company of each id: a question that is asked by id begins here.</summary>
    public Dictionary<string, int> Numbers { get; }

    /// <summary>The place of each company in the order of names.</summary>
    public int[] Rank { get; }

    /// <summary>The relationships announced on each day from the first.</summary>
    public BareRows ByDay { get; }

    public int FirstDay { get; }

    /// <summary>All of the graph, as it stands on a day.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="day">The day.</param>
    /// <param name="known">How many relationships are known by then.</param>
    public static BareGraph Of(SupplyGraph graph, DateOnly day, int known) =>
        new(graph, [.. graph.Deals().Take(known).Where(deal => deal.Announced <= day)
            .Select(deal => deal.Ended < day ? deal with { Stage = Stage.Ended } : deal)]);

    /// <summary>Which bytes of type and stage are of these.</summary>
    public static bool[] Mask(IEnumerable<RelationshipType> types, IEnumerable<Stage> stages)
    {
        var mask = new bool[Kinds];
        foreach (var type in types)
        {
            foreach (var stage in stages)
            {
                mask[((int)type << 3) | (int)stage] = true;
            }
        }

        return mask;
    }

    public static byte KindOf(Deal deal) => (byte)(((int)deal.Type << 3) | (int)deal.Stage);
}
