using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The conditions of a <see cref="NodeQuery"/> at a pin.</summary>
internal sealed class NodeFilter(Snapshot snapshot, IndexPin pin, NodeQuery query)
{
    private readonly GraphIndex _index = snapshot.Index;
    private readonly RelationshipFilter? _having =
        query.Having is { } having ? new RelationshipFilter(snapshot, pin, having.Criteria) : null;

    /// <summary>Whether a version stands at the pin, of a node that was not merged into another, and meets all conditions.</summary>
    public bool Matches(NodeVersion version) =>
        version.Commit <= pin.Commit
        && ReferenceEquals(version.Entry.At(pin.Commit), version)
        && (query.Ids is null || query.Ids.Contains(version.Entry.Id))
        && _index.Redirects.Target(version.Node.Slug, pin.Commit) is null
        && (query.NameContains is null || IsNamed(version, query.NameContains))
        && (query.Countries is null || (version.Country is { } country && query.Countries.Contains(country)))
        && (query.Industries is null || (version.Node is Company company && IsIn(company, query.Industries)))
        && (query.CompanyKinds is null || (version.Node is Company some && query.CompanyKinds.Contains(some.CompanyKind)))
        && (query.FacilityKinds is null
            || (version.Node is Facility facility && query.FacilityKinds.Contains(NameFolding.Fold(facility.FacilityKind))))
        && (query.Broader is null || (version.Node is Product { Broader: { } broader } && query.Broader.Contains(broader)))
        && (_having is null || Has(version.Entry));

    private static bool IsNamed(NodeVersion version, string text) =>
        version.Folded.Contains(text, StringComparison.Ordinal)
        || Array.Exists(version.FoldedAliases, alias => alias.Contains(text, StringComparison.Ordinal));

    private static bool IsIn(Company company, IReadOnlySet<string> industries)
    {
        foreach (var industry in company.Industries)
        {
            if (industries.Contains(NameFolding.Fold(industry)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(NodeEntry node)
    {
        var end = query.Having!.Value.End;
        if (HasAny(snapshot.Links.Of(end, node.Index)))
        {
            return true;
        }

        foreach (var side in snapshot.Links.AddedSides(end))
        {
            if (HasAny(snapshot.Links.AddedTo(side, node.Index, snapshot.Relationships)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAny(ReadOnlySpan<Link> links)
    {
        foreach (ref readonly var link in links)
        {
            if (!_having!.Match(in link).IsNone)
            {
                return true;
            }
        }

        return false;
    }
}
