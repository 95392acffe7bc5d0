namespace IndustryGraph.Server.Tests;

/// <summary>A small seed in a folder of its own, which a test alters; gone when the test is.</summary>
internal sealed class SeedFolder : IDisposable
{
    public const string Companies = """
        companies:
          - id: acme
            name: Acme
            aliases: [ACME Corp]
            country: NO
            identifiers: [{scheme: ticker, value: "OSE:ACME"}]
          - id: bolt-motor
            name: Bolt
            kind: JOINT_VENTURE
        """;

    public const string Facilities = """
        facilities:
          - id: plant
            name: The plant
            kind: battery pack plant
        """;

    public const string Products = """
        products:
          - id: batteries
            name: Batteries
          - id: packs
            name: Packs
            broader: batteries
        """;

    public const string Paper = """
        source:
          id: paper
          title: A paper
          publishedOn: 2025-08-29
        claims:
          - key: supply
            subject: {relationship: {type: SUPPLIES, from: acme, to: bolt-motor}}
            stage: SIGNED
            statement: Acme supplies Bolt.
            announcedOn: 2025-08
            products: [packs]
            value: {amount: 1200000000000, currency: VND, statedEquivalent: {amount: 45500, currency: USD}}
            confidence: 0.9
          - key: capacity
            subject: {fact: {entity: plant, kind: CAPACITY, predicate: annual capacity, by: 2026-H1}}
            statement: The plant makes packs.
            volume: {amount: 1, max: 2, qualifier: ABOUT, unit: GWh, per: year}
        """;

    public SeedFolder()
    {
        Path = Directory.CreateTempSubdirectory("seed-").FullName;
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "sources"));
        Write("companies.yaml", Companies);
        Write("facilities.yaml", Facilities);
        Write("products.yaml", Products);
        Write("sources/paper.yaml", Paper);
    }

    public string Path { get; }

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    /// <summary>Puts one text in the place of another, which must be there.</summary>
    public void Alter(string file, string old, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        var whole = File.ReadAllText(path);
        Assert.Contains(old, whole, StringComparison.Ordinal);
        File.WriteAllText(path, whole.Replace(old, text, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
