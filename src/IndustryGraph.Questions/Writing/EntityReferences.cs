using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Finds the ids that references mean, all at once: a call of the store for names, one for identifiers and, where new
/// nodes are made, one or a few for free ids.
/// </summary>
public sealed class EntityReferences(IGraphStore store)
{
    private readonly Dictionary<(NodeKind Kind, string FoldedName), NodeId> _made = [];
    private readonly List<Draft<Node>> _nodes = [];
    private readonly List<Problem> _problems = [];

    /// <summary>The nodes that were made for names nobody bears.</summary>
    public IReadOnlyList<Draft<Node>> Made => _nodes;

    /// <summary>What cannot be found.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The id of each reference. One that is not found has a problem, and an id that means nothing.</summary>
    /// <param name="references">Each with the kind that is wanted, company or facility, and its place in the input.</param>
    /// <param name="createMissing">Whether a name that nobody bears becomes a new node.</param>
    /// <param name="pin">Where names are looked up.</param>
    /// <param name="cancellation">Stops it.</param>
    public async ValueTask<IReadOnlyList<NodeId>> ReadAsync(
        IReadOnlyList<(EntityReference Reference, NodeKind Kind, string Path)> references, bool createMissing, Pin pin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(references);
        var ids = new NodeId[references.Count];
        foreach (var kind in new[] { NodeKind.Company, NodeKind.Facility })
        {
            await FindAsync(NameMatch.Exact, kind, item => item.Name, "name");
            await FindAsync(NameMatch.Identifier, kind, item => item.Identifier is { } id ? $"{id.Scheme}:{id.Value}" : null, "identifier");
        }

        for (var i = 0; i < ids.Length; i++)
        {
            if (references[i].Reference.Id is { } id)
            {
                ids[i] = new NodeId(id);
            }
        }

        return ids;

        async ValueTask FindAsync(NameMatch match, NodeKind kind, Func<EntityReference, string?> textOf, string what)
        {
            var wanted = Enumerable.Range(0, ids.Length).Where(i => references[i].Kind == kind && textOf(references[i].Reference) is not null).ToList();
            if (wanted.Count == 0)
            {
                return;
            }

            string[] texts = [.. wanted.Select(i => textOf(references[i].Reference)!).Distinct()];
            var found = await store.FindNamesAsync(new NameQuery(match, texts, new HashSet<NodeKind> { kind }, Limit: 20), pin, cancellation);
            var byText = texts.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second);
            if (match == NameMatch.Exact && createMissing)
            {
                await MakeAsync(kind, [.. wanted.Select(i => (textOf(references[i].Reference)!, references[i].Path)).Where(item => byText[item.Item1].Count == 0)], pin, cancellation);
            }

            foreach (var i in wanted)
            {
                var text = textOf(references[i].Reference)!;
                ids[i] = byText[text] switch
                {
                    [var only] => only.Node.Id,
                    [] => Missing(kind, text, what, references[i].Path, match),
                    var several => Ambiguous(several, text, what, references[i].Path),
                };
            }
        }
    }

    private NodeId Missing(NodeKind kind, string text, string what, string path, NameMatch match)
    {
        if (match == NameMatch.Exact && _made.TryGetValue((kind, NameFolding.Fold(text)), out var made))
        {
            return made;
        }

        var word = kind == NodeKind.Company ? "company" : "facility";
        _problems.Add(new Problem(ProblemCodes.NotFound, path, $"No {word} bears the {what} '{text}'. Record it first with upsertNodes, or give createMissing with a name."));
        return default;
    }

    private NodeId Ambiguous(IReadOnlyList<NameCandidate> several, string text, string what, string path)
    {
        var bearers = string.Join(", ", several.Select(candidate => candidate.Node.Id.Value).Order(StringComparer.Ordinal));
        _problems.Add(new Problem(FaultCodes.AmbiguousName, path, $"Several bear the {what} '{text}': {bearers}. Give the id."));
        return default;
    }

    // New nodes for names that nobody bears; an id that is taken gets a number.
    private async ValueTask MakeAsync(NodeKind kind, List<(string Name, string Path)> missing, Pin pin, CancellationToken cancellation)
    {
        var open = missing.Where(item => NameFolding.Fold(item.Name).Length > 0).DistinctBy(item => NameFolding.Fold(item.Name)).ToList();
        for (var number = 1; open.Count > 0; number++)
        {
            var ids = open.Select(item => IdOf(item.Name, number)).ToList();
            var taken = await store.GetAsync([.. ids.Select(id => id.Value)], pin, cancellation);
            var left = new List<(string, string)>();
            for (var i = 0; i < open.Count; i++)
            {
                var id = ids[i];
                if (taken[i] is not null || _nodes.Exists(node => node.Content.Id == id))
                {
                    left.Add(open[i]);
                    continue;
                }

                _made[(kind, NameFolding.Fold(open[i].Name))] = id;
                Node node = kind == NodeKind.Company ? new Company(id, open[i].Name) : new Facility(id, open[i].Name) { FacilityKind = "facility" };
                _nodes.Add(new Draft<Node>(node, open[i].Path));
            }

            open = left;
        }
    }

    private static NodeId IdOf(string name, int number) => new(number == 1 ? Slug.From(name) : $"{Slug.From(name)}-{number}");
}
