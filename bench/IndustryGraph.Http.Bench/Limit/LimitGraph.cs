using System.Text;
using System.Text.Json;
using IndustryGraph.Bench.Generator;
using IndustryGraph.Model;

namespace IndustryGraph.Http.Bench.Limit;

/// <summary>
/// A generated graph as bare arrays: companies numbered by name, so that what is in the order of numbers is in the order
/// of names. It knows one moment and no evidence.
/// </summary>
internal sealed class LimitGraph
{
    /// <summary>What suppliers and trees walk where nothing is said.</summary>
    public static readonly bool[] Flow = Mask(RelationshipTypes.Flow);

    /// <summary>What paths walk where nothing is said.</summary>
    public static readonly bool[] Connecting = Mask(RelationshipTypes.Connecting);

    public LimitGraph(SupplyGraph graph, DateOnly today)
    {
        var slugs = Enumerable.Range(0, graph.Companies).Select(CompanyNames.SlugOf).ToArray();
        var companies = Enumerable.Range(0, graph.Companies).ToArray();
        Array.Sort([.. slugs], companies, StringComparer.Ordinal);
        var numbers = new int[companies.Length];
        for (var i = 0; i < companies.Length; i++)
        {
            numbers[companies[i]] = i;
        }

        Slugs = [.. companies.Select(company => slugs[company])];
        Names = [.. companies.Select(company => JsonEncodedText.Encode(CompanyNames.NameOf(company)))];
        Numbers = Enumerable.Range(0, Slugs.Length).ToDictionary(i => Slugs[i], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        (int From, int To, byte Kind, int Day)[] deals = [.. graph.Deals()
            .Where(deal => deal.Announced <= today)
            .Select(deal => deal.Ended < today ? deal with { Stage = Stage.Ended } : deal)
            .Select(deal => (numbers[deal.From], numbers[deal.To], KindOf(deal.Type, deal.Stage), deal.Announced.DayNumber))];
        Suppliers = LimitRows.Of(Companies, deals.Select(deal => (deal.To, deal.From, deal.Kind)));
        Around = LimitRows.Of(Companies, deals.SelectMany(deal =>
            new[] { (deal.To, deal.From, deal.Kind), (deal.From, deal.To, deal.Kind) }));
        Array.Sort(deals, (x, y) => (-x.Day, x.From, x.To).CompareTo((-y.Day, y.From, y.To)));
        (From, To, Kinds, Days) = (
            [.. deals.Select(deal => deal.From)],
            [.. deals.Select(deal => deal.To)],
            [.. deals.Select(deal => deal.Kind)],
            [.. deals.Select(deal => deal.Day)]);
    }

    public int Companies => Slugs.Length;

    public string[] Slugs { get; }

    public JsonEncodedText[] Names { get; }

    public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers { get; }

    /// <summary>Who sells to each company.</summary>
    public LimitRows Suppliers { get; }

    /// <summary>The other ends of all relationships of each company.</summary>
    public LimitRows Around { get; }

    /// <summary>Of each relationship, the newest first, then by the names of seller and buyer.</summary>
    public int[] From { get; }

    public int[] To { get; }

    public byte[] Kinds { get; }

    /// <summary>The numbers of the days.</summary>
    public int[] Days { get; }

    public static byte KindOf(RelationshipType type, Stage stage) => (byte)(((int)type << 3) | (int)stage);

    /// <summary>All of it in a file, for a server in another language: counts, arrays of 32 bits, then the names by line.</summary>
    public void Export(string path)
    {
        using var file = new BinaryWriter(File.Create(path), Encoding.UTF8);
        file.Write(Companies);
        file.Write(From.Length);
        foreach (var rows in (LimitRows[])[Suppliers, Around])
        {
            Write(file, rows.Starts);
            Write(file, rows.Others);
            Write(file, [.. rows.Kinds.Select(kind => (int)kind)]);
        }

        Write(file, From);
        Write(file, To);
        Write(file, [.. Kinds.Select(kind => (int)kind)]);
        Write(file, Days);
        file.Write(Encoding.UTF8.GetBytes(string.Join('\n', Names.Select((name, i) => $"{Slugs[i]}\t{name.Value}"))));
    }

    private static void Write(BinaryWriter file, int[] numbers) =>
        file.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(numbers));

    private static bool[] Mask(IEnumerable<RelationshipType> types)
    {
        var mask = new bool[256];
        foreach (var type in types)
        {
            for (var stage = Stage.Talks; stage <= Stage.Operational; stage++)
            {
                mask[KindOf(type, stage)] = true;
            }
        }

        return mask;
    }
}
