using IndustryGraph.Model;
using static IndustryGraph.Storage.Embedded.PlanRules;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Checks claims against the graph, and finds what they speak of. For one thread; several may work beside each other.</summary>
internal sealed class ClaimPlanner(GraphIndex index, PlannedNames names)
{
    private const string Joint = "--";

    // Claims of one source come together.
    private (NodeId Id, int Index) _source;
    private (NodeId Id, int Index) _from;

    /// <param name="given">The claim.</param>
    /// <param name="place">The place it takes behind all claims.</param>
    /// <exception cref="ArgumentException">It breaks a rule.</exception>
    public PlannedClaim Plan(Claim given, int place)
    {
        var (id, ahead) = (given.Id.Value, given.Source.Value.Length + Joint.Length);
        Rule(
            id.Length > ahead && id.StartsWith(given.Source.Value, StringComparison.Ordinal) && id.AsSpan(..ahead).EndsWith(Joint),
            $"The id {id} does not begin with {given.Source}--.");
        if (_source.Id != given.Source)
        {
            var found = names.Node(given.Source.Value);
            Rule(found is { Kind: NodeKind.Source }, $"The source {given.Source} of {id} is none.");
            _source = (given.Source, found!.Value.Index);
        }

        // A source that is as new as the claim has no other claims.
        var source = _source.Index;
        var suffix = id.AsSpan(ahead).SequenceEqual(given.Key) ? given.Key : id[ahead..];
        Rule(source >= index.Nodes.Count || index.FindClaim(index.Nodes[source], suffix) < 0, $"The id {id} was used before.");
        Rule(given.Key.Length <= NodeRules.MaxText, $"The key of {id} is longer than {NodeRules.MaxText}.");
        Rule(given.Subject is FactKey || given.Stage is not null, $"{id} is about a relationship and says no stage.");
        return new PlannedClaim(place, given, source, suffix, Columns(given.Subject));
    }

    /// <exception cref="ArgumentException">It breaks a rule.</exception>
    public SubjectColumns Columns(ClaimSubject subject)
    {
        if (subject is FactKey fact)
        {
            return new SubjectColumns(null, fact.Kind, End(fact.Entity), -1, fact.Predicate);
        }

        var key = (RelationshipKey)subject;
        Rule(key.From != key.To, $"{key.Slug} joins {key.From} to itself.");

        // Whoever lists relationships names the companies they begin at one after another.
        if (_from.Id != key.From)
        {
            _from = (key.From, End(key.From));
        }

        return new SubjectColumns(key.Type, null, _from.Index, End(key.To), null);
    }

    private int End(NodeId id)
    {
        var node = names.Node(id.Value);
        Rule(node is { Kind: NodeKind.Company or NodeKind.Facility }, $"{id} is no company or facility that is on record.");
        Rule(names.TargetOf(id.Value) is null, $"{id} was merged into {names.TargetOf(id.Value)}.");
        return node!.Value.Index;
    }
}
