using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Works out what an import writes, claim by claim, from what stands.</summary>
internal sealed class ImportPlan(StandingNodes nodes)
{
    private readonly List<Node> _nodes = [];
    private readonly List<Claim> _claims = [];
    private readonly List<ClaimClosure> _closures = [];
    private readonly List<Problem> _problems = [];
    private readonly List<RelationshipId> _touched = [];
    private readonly HashSet<RelationshipId> _seen = [];
    private int _corrected;
    private int _alreadyKnown;

    /// <summary>Records a new version of a node, unless it says what stands or its id has gone into another.</summary>
    public void Add(Node node)
    {
        if (nodes[node.Id] is not { } standing || (standing.Id == node.Id && standing != node))
        {
            _nodes.Add(node);
        }
    }

    /// <param name="source">The source that says it.</param>
    /// <param name="draft">What it says.</param>
    /// <param name="last">The last claim recorded under the same key; null where there is none.</param>
    public void Add(NodeId source, Draft<Claim> draft, Claim? last)
    {
        var content = ClaimContent.Of(draft.Content) with { Subject = nodes.Resolve(draft.Content.Subject) };
        if (last is not null && ClaimContent.Same(last with { Subject = nodes.Resolve(last.Subject) }, content))
        {
            _alreadyKnown++;
            return;
        }

        if (content.Subject is RelationshipKey key && key.From == key.To)
        {
            var message = $"Both ends are '{key.From}' now, by a merge; a relationship joins two different entities.";
            _problems.Add(new Problem(ProblemCodes.SelfRelationship, draft.Path + ".subject.relationship", message));
            return;
        }

        var edition = last is null ? 1 : EditionOf(last) + 1;
        var claim = content with { Id = Claim.IdOf(source, draft.Content.Key, edition), Source = source };
        _claims.Add(claim);
        Touch(claim.Subject);
        if (last is null)
        {
            return;
        }

        _corrected++;
        // One that was retracted is closed already, and stays retracted for the reason given then.
        if (last.KnownTo == Instant.Open)
        {
            _closures.Add(new ClaimClosure(last.Id, claim.Id, null));
            Touch(nodes.Resolve(last.Subject));
        }
    }

    /// <summary>Claims that came before in the same import.</summary>
    public void AddRepeated(int count) => _alreadyKnown += count;

    public ImportOutcome Outcome(Revision revision) => _problems.Count > 0
        ? new ImportOutcome { Problems = _problems, Revision = revision }
        : new ImportOutcome
        {
            Recorded = _claims.Count - _corrected,
            Corrected = _corrected,
            AlreadyKnown = _alreadyKnown,
            Relationships = _touched,
            Revision = revision,
        };

    public ChangeSet Changes => new() { Nodes = _nodes, Claims = _claims, Closures = _closures };

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => _nodes.Count == 0 && _claims.Count == 0;

    private static int EditionOf(Claim claim)
    {
        var first = Claim.IdOf(claim.Source, claim.Key, 1);
        return claim.Id == first
            ? 1
            : int.Parse(claim.Id.Value.AsSpan(first.Value.Length + "--".Length), CultureInfo.InvariantCulture);
    }

    private void Touch(ClaimSubject subject)
    {
        if (subject is RelationshipKey key && _seen.Add(key.Id))
        {
            _touched.Add(key.Id);
        }
    }
}
