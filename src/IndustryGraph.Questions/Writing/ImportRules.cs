using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// What must be so of an import, given what stands: the rules of nodes and claims, references that lead to records of
/// the right kind, ids and keys that are used once, products without circles.
/// </summary>
public sealed class ImportRules
{
    private readonly ImportRequest _request;
    private readonly Func<NodeId, Node?> _standing;
    private readonly Dictionary<NodeId, Node> _incoming = [];
    private readonly List<Problem> _problems = [];

    private ImportRules(ImportRequest request, Func<NodeId, Node?> standing) =>
        (_request, _standing) = (request, standing);

    /// <summary>Every problem, in the order of the input.</summary>
    /// <param name="request">The import.</param>
    /// <param name="standing">
    /// What an id answers as before the import, null where nothing bears it; asked of every id that the import names
    /// and of the products above those.
    /// </param>
    public static IReadOnlyList<Problem> Check(ImportRequest request, Func<NodeId, Node?> standing)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(standing);
        var rules = new ImportRules(request, standing);
        rules.Check();
        return rules._problems;
    }

    private void Check()
    {
        foreach (var draft in _request.Nodes)
        {
            CheckNode(draft.Content, draft.Path);
        }

        foreach (var source in _request.Sources)
        {
            CheckNode(source.Source.Content, source.Source.Path);
        }

        CheckProducts();
        var claims = new Dictionary<(NodeId Source, string Key), Draft<Claim>>();
        foreach (var source in _request.Sources)
        {
            foreach (var draft in source.Claims)
            {
                CheckClaim(draft.Content, draft.Path);
                var first = claims.GetValueOrDefault((source.Source.Content.Id, draft.Content.Key));
                claims.TryAdd((source.Source.Content.Id, draft.Content.Key), draft);
                if (first is not null && !ClaimContent.Same(first.Content, draft.Content))
                {
                    var message = $"The key '{draft.Content.Key}' names another claim of this source, {first.Path}.";
                    Report(ProblemCodes.DuplicateKey, draft.Path + ".key", message);
                }
            }
        }
    }

    private void CheckNode(Node node, string path)
    {
        _problems.AddRange(NodeRules.Check(node).Select(problem => problem.Under(path)));
        if (_standing(node.Id) is { } standing && standing.Kind != node.Kind)
        {
            var message = $"'{node.Id}' is the id of a {Word(standing.Kind)}; ids are unique over all kinds.";
            Report(ProblemCodes.IdTaken, path + ".id", message);
        }

        if (!_incoming.TryAdd(node.Id, node) && _incoming[node.Id] != node)
        {
            var message = $"'{node.Id}' comes twice with different content; ids are unique over all kinds.";
            Report(ProblemCodes.DuplicateId, path + ".id", message);
        }
    }

    private void CheckProducts()
    {
        var done = new HashSet<NodeId>();
        foreach (var draft in _request.Nodes)
        {
            if (draft.Content is not Product { Broader: { } broader } product)
            {
                continue;
            }

            Refer(broader, NodeKind.Product, draft.Path + ".broader");
            List<NodeId> line = [];
            NodeId? next = product.Id;
            while (next is { } id && !line.Contains(id) && !done.Contains(id))
            {
                line.Add(id);
                next = (Find(id) as Product)?.Broader;
            }

            // A circle is reported where it is entered; that of a product alone, by the rules of nodes.
            if (line.Count > 0 && next == product.Id && broader != product.Id)
            {
                var circle = string.Join(", ", line.Append(product.Id));
                var message = $"The broader products go in a circle: {circle}.";
                Report(ProblemCodes.ProductCycle, draft.Path + ".broader", message);
            }

            if (next is null || next == product.Id || done.Contains(next.Value))
            {
                done.UnionWith(line);
            }
        }
    }

    private void CheckClaim(Claim claim, string path)
    {
        _problems.AddRange(ClaimRules.Check(claim).Select(problem => problem.Under(path)));
        switch (claim.Subject)
        {
            case RelationshipKey key:
                // Ends of a symmetric type may have been turned round, so that only both together have a place.
                var symmetric = key.Type.Info().Symmetric;
                var both = path + ".subject.relationship";
                var to = key.Type == RelationshipType.Operates ? NodeKind.Facility : NodeKind.Company;
                Refer(key.From, NodeKind.Company, symmetric ? both : both + ".from");
                Refer(key.To, to, symmetric ? both : both + ".to");
                break;
            case FactKey key when Find(key.Entity) is null or not (Company or Facility):
                Refer(key.Entity, NodeKind.Company, path + ".subject.fact.entity", "company or facility");
                break;
        }

        for (var i = 0; i < claim.Products.Count; i++)
        {
            Refer(claim.Products[i], NodeKind.Product, $"{path}.products.{i}");
        }
    }

    private void Refer(NodeId id, NodeKind wanted, string path, string? wording = null)
    {
        wording ??= Word(wanted);
        var found = Find(id);
        if (found is null)
        {
            Report(ProblemCodes.NotFound, path, $"Nothing bears the id '{id}'; a {wording} is wanted here.");
        }
        else if (found.Kind != wanted)
        {
            Report(ProblemCodes.WrongKind, path, $"'{id}' is a {Word(found.Kind)}; a {wording} is wanted here.");
        }
    }

    // A record that was merged answers as the one it went into, whatever comes along under the old id.
    private Node? Find(NodeId id)
    {
        var standing = _standing(id);
        return standing is null || standing.Id == id ? _incoming.GetValueOrDefault(id) ?? standing : standing;
    }

    private void Report(string code, string path, string message) => _problems.Add(new Problem(code, path, message));

    private static string Word(NodeKind kind) => kind switch
    {
        NodeKind.Company => "company",
        NodeKind.Facility => "facility",
        NodeKind.Product => "product",
        _ => "source",
    };
}
