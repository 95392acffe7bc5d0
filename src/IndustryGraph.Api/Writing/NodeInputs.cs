using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>
/// Reads UpsertNodesInput. An id names the record; without one the record of that kind with this very name is meant, and
/// where there is none a new one is made with an id from its name. What an input leaves out stays as it was.
/// </summary>
internal sealed class NodeInputs(RequestContext request)
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<NodeId> _taken = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public async ValueTask<IReadOnlyList<Draft<Node>>> ReadAsync(Arguments input, CancellationToken cancellation)
    {
        var items = Items(input, "companies", NodeKind.Company)
            .Concat(Items(input, "facilities", NodeKind.Facility))
            .Concat(Items(input, "products", NodeKind.Product))
            .ToList();
        var pin = request.Scope.Pin;
        var byId = await request.Store.GetAsync([.. items.Select(item => item.Id ?? "")], pin, cancellation);
        var named = await NamedAsync(items, pin, cancellation);
        var drafts = new List<Draft<Node>>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var standing = item.Id is null ? named[i] : byId[i] as Node;
            if (standing is not null && standing.Kind != item.Kind)
            {
                _problems.Add(new Problem(ProblemCodes.IdTaken, item.Path + ".id", $"'{standing.Id}' is the id of another kind of record."));
                continue;
            }

            var id = standing?.Id ?? new NodeId(item.Id ?? await FreeIdAsync(item.Name, pin, cancellation));
            _taken.Add(id);
            drafts.Add(new Draft<Node>(NodeOf(item, id, standing), item.Path));
        }

        return drafts;
    }

    private static IEnumerable<Item> Items(Arguments input, string list, NodeKind kind) => (input.Objects(list) ?? [])
        .Select((fields, i) => new Item(kind, fields, fields.Optional<string>("id") is { } id ? RecordLookup.Slug(id) : null, fields.Required<string>("name"), $"{list}.{i}"));

    private static Node NodeOf(Item item, NodeId id, Node? standing)
    {
        var fields = item.Fields;
        EquatableList<string> aliases = fields.List<string>("aliases")?.ToEquatableList() ?? standing?.Aliases ?? [];
        switch (item.Kind)
        {
            case NodeKind.Company:
                var company = standing as Company;
                return new Company(id, item.Name)
                {
                    Aliases = aliases,
                    CompanyKind = fields.Value<CompanyKind>("kind") ?? company?.CompanyKind ?? CompanyKind.Company,
                    Country = Given(fields, "country", company?.Country),
                    Industries = fields.List<string>("industries")?.ToEquatableList() ?? company?.Industries ?? [],
                    Identifiers = fields.Objects("identifiers")?
                        .Select(identifier => new Identifier(identifier.Required<string>("scheme"), identifier.Required<string>("value")))
                        .ToEquatableList() ?? company?.Identifiers ?? [],
                };
            case NodeKind.Facility:
                var facility = standing as Facility;
                return new Facility(id, item.Name)
                {
                    FacilityKind = fields.Required<string>("kind"),
                    Country = Given(fields, "country", facility?.Country),
                    Place = Given(fields, "place", facility?.Place),
                };
            default:
                var broader = Given(fields, "broader", (standing as Product)?.Broader?.Value);
                return new Product(id, item.Name)
                {
                    Aliases = aliases,
                    Broader = broader is null ? null : new NodeId(RecordLookup.Slug(broader)),
                };
        }
    }

    // A null that is given takes a value away; what is left out keeps it.
    private static string? Given(Arguments fields, string name, string? standing) =>
        fields.Has(name) ? fields.Optional<string>(name) : standing;

    private async ValueTask<Node?[]> NamedAsync(List<Item> items, Pin pin, CancellationToken cancellation)
    {
        var found = new Node?[items.Count];
        foreach (var group in Enumerable.Range(0, items.Count).Where(i => items[i].Id is null).GroupBy(i => items[i].Kind))
        {
            int[] indexes = [.. group];
            var query = new NameQuery(NameMatch.Exact, [.. indexes.Select(i => items[i].Name)], new HashSet<NodeKind> { group.Key }, Limit: 20);
            var candidates = await request.Store.FindNamesAsync(query, pin, cancellation);
            for (var k = 0; k < indexes.Length; k++)
            {
                found[indexes[k]] = Meant(items[indexes[k]], candidates[k]);
            }
        }

        return found;
    }

    private Node? Meant(Item item, IReadOnlyList<NameCandidate> candidates)
    {
        var bearers = candidates.Where(candidate => NameFolding.Fold(candidate.Node.Name) == NameFolding.Fold(item.Name)).ToList();
        if (bearers.Count > 1 || (bearers.Count == 0 && candidates.Count > 0))
        {
            var ids = string.Join(", ", candidates.Select(candidate => candidate.Node.Id.Value).Order(StringComparer.Ordinal));
            var how = bearers.Count == 0 ? "is an alias of" : "is the name of";
            _problems.Add(new Problem(FaultCodes.AmbiguousName, item.Path + ".name", $"'{item.Name}' {how} {ids}. Give the id that is meant, or a new one."));
        }

        return bearers.Count == 1 ? bearers[0].Node : null;
    }

    private async ValueTask<string> FreeIdAsync(string name, Pin pin, CancellationToken cancellation)
    {
        var slug = Slug.From(name);
        string[] options = [slug, .. Enumerable.Range(2, 98).Select(number => $"{slug}-{number}")];
        var taken = await request.Store.GetAsync(options, pin, cancellation);
        return options.Where((id, i) => taken[i] is null && !_taken.Contains(new NodeId(id))).FirstOrDefault(slug);
    }

    private sealed record Item(NodeKind Kind, Arguments Fields, string? Id, string Name, string Path);
}
