using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

/// <summary>A graph made from claims alone: the companies, products and sources that they name are recorded with them.</summary>
public sealed class SmallGraph
{
    private readonly ManualTime _time = new();
    private readonly Dictionary<NodeId, Node> _nodes = [];
    private List<Claim> _claims = [];

    public SmallGraph() => Store = new ReferenceStore(_time);

    public ReferenceStore Store { get; }

    public DateOnly Day { get; set; } = new(2025, 9, 15);

    public SmallGraph Node(Node node)
    {
        _nodes[node.Id] = node;
        return this;
    }

    public SmallGraph Claim(Claim claim)
    {
        _claims.Add(claim);
        return this;
    }

    /// <summary>A claim by type and ends, of source s, under a key of its own.</summary>
    public SmallGraph Claim(RelationshipType type, string from, string to, Stage stage, params string[] products) =>
        Claim(Sample.Claim(Sample.Key(type, from, to), $"{from}-{type.Slug()}-{to}") with
        {
            Stage = stage,
            Products = [.. products.Select(id => new NodeId(id))],
        });

    /// <summary>Writes what was added since; gives the pin after it.</summary>
    public async Task<Pin> RecordAsync(params ClaimClosure[] closures)
    {
        foreach (var claim in _claims)
        {
            _nodes.TryAdd(claim.Source, new Source(claim.Source, claim.Source.Value));
            foreach (var end in claim.Subject is RelationshipKey key ? [key.From, key.To] : new[] { ((FactKey)claim.Subject).Entity })
            {
                _nodes.TryAdd(end, new Company(end, end.Value));
            }

            foreach (var product in claim.Products)
            {
                _nodes.TryAdd(product, new Product(product, product.Value));
            }
        }

        _time.Now += TimeSpan.FromDays(1);
        await Store.AppendAsync(new ChangeSet { Nodes = [.. _nodes.Values], Claims = _claims, Closures = closures }, default);
        _claims = [];
        return new Pin(Day, (await Store.GetRevisionAsync(default)).At);
    }
}
