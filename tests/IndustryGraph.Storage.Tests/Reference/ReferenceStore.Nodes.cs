using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public sealed partial class ReferenceStore
{
    public ValueTask<IReadOnlyList<Page<Node>>> FindNodesAsync(
        IReadOnlyList<NodeQuery> queries, Pin pin, PageRequest page, CancellationToken cancellation) =>
        new([.. queries.Select(query => Find(query, pin, page))]);

    private Page<Node> Find(NodeQuery query, Pin pin, PageRequest page)
    {
        if (query.Kind > NodeKind.Source)
        {
            throw new ArgumentException("No kind of node.", nameof(query));
        }

        var relationships = Relationships(pin);
        int Degree(Node node) => query.Order == NodeOrder.Name ? 0 : relationships.Count(item =>
            Hangs(item.Key, node.Id, AnchorEnd.Either) && item.State.Stage.IsAtLeast(Stage.Talks));

        var found = Nodes(pin.KnownAt)
            .Where(node => node.Kind == query.Kind && Matches(node, query, relationships, pin))
            .OrderByDescending(Degree).ThenBy(node => NameFolding.Fold(node.Name), ByCodePoint).ThenBy(node => node.Id);
        return PageOf([.. found], node => node.Slug, page);
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<NameCandidate>>> FindNamesAsync(NameQuery query, Pin pin, CancellationToken cancellation)
    {
        var nodes = Nodes(pin.KnownAt).Where(node => query.Kinds.Contains(node.Kind)).ToList();
        return new([.. query.Texts.Select(text => (IReadOnlyList<NameCandidate>)[.. nodes
            .Select(node => Best(node, text, query.Match))
            .OfType<(double Likeness, NameCandidate Candidate)>()
            .OrderByDescending(item => item.Likeness).ThenBy(item => item.Candidate.Node.Id)
            .Select(item => item.Candidate)
            .Take(query.Limit)])]);
    }

    private bool Matches(Node node, NodeQuery query, List<Relationship> relationships, Pin pin) =>
        (query.Ids is null || query.Ids.Contains(node.Id))
        && (query.NameContains is null
            || node.Aliases.Prepend(node.Name).Any(name => NameFolding.Fold(name).Contains(query.NameContains, StringComparison.Ordinal)))
        && (query.Countries is null || (CountryOf(node) is { } country && query.Countries.Contains(country)))
        && (query.Industries is null
            || (node is Company company && company.Industries.Any(industry => query.Industries.Contains(NameFolding.Fold(industry)))))
        && (query.CompanyKinds is null || (node is Company some && query.CompanyKinds.Contains(some.CompanyKind)))
        && (query.FacilityKinds is null
            || (node is Facility facility && query.FacilityKinds.Contains(NameFolding.Fold(facility.FacilityKind))))
        && (query.Broader is null || (node is Product { Broader: { } broader } && query.Broader.Contains(broader)))
        && (query.Having is not { } having
            || relationships.Any(item => Hangs(item.Key, node.Id, having.End) && Matches(item, having.Criteria, node.Id, pin)));

    private static (double Likeness, NameCandidate Candidate)? Best(Node node, string text, NameMatch match)
    {
        var names = match != NameMatch.Identifier
            ? node.Aliases.Prepend(node.Name)
            : node is Company company ? company.Identifiers.Select(item => item.Scheme + ":" + item.Value) : [];
        var likest = names
            .Select(name => (Likeness: Likeness(name, text, match), Name: name))
            .Where(item => item.Likeness > 0)
            .OrderByDescending(item => item.Likeness)
            .FirstOrDefault();
        return likest.Likeness > 0 ? (likest.Likeness, new NameCandidate(node, likest.Name)) : null;
    }

    private static double Likeness(string name, string text, NameMatch match)
    {
        switch (match)
        {
            case NameMatch.Exact:
                return NameFolding.Fold(name) == NameFolding.Fold(text) ? 1 : 0;
            case NameMatch.Identifier:
                var value = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
                return string.Equals(name, text, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(value, text, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            default:
                HashSet<string> left = TrigramsOf(NameFolding.Fold(name)), right = TrigramsOf(NameFolding.Fold(text));
                return 2.0 * left.Intersect(right).Count() / (left.Count + right.Count);
        }
    }

    private static HashSet<string> TrigramsOf(string folded)
    {
        var padded = "  " + folded + " ";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(start => padded.Substring(start, 3))];
    }
}
