using System.Collections.Frozen;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Turns what an asker says into what the port understands: defaults, old ids, the wider sense of products.</summary>
public sealed class CriteriaReader(IGraphStore store)
{
    /// <returns>A fault where the filter contradicts itself or names something that is not there at the pin.</returns>
    public async ValueTask<Answer<RelationshipCriteria>> ReadAsync(
        RelationshipFilter filter, FilterScope scope, Pin pin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(scope);
        if (Contradiction(filter, scope) is { } fault)
        {
            return fault;
        }

        IReadOnlySet<NodeId>? products = null, involving = null;
        if (filter.Products is { } wanted)
        {
            if (!(await ReadIdsAsync(wanted, [NodeKind.Product], pin, cancellation)).TryGet(out var roots, out var unknown))
            {
                return unknown;
            }

            products = await new ProductTree(store).WithNarrowerAsync(roots, pin, cancellation);
        }

        if (filter.Involving is { } ends)
        {
            if (!(await ReadIdsAsync(ends, [NodeKind.Company, NodeKind.Facility], pin, cancellation)).TryGet(out involving, out var unknown))
            {
                return unknown;
            }
        }

        return new RelationshipCriteria
        {
            Types = filter.Types?.ToFrozenSet() ?? scope.DefaultTypes,
            Stages = filter.Stages?.ToFrozenSet() ?? (filter.MinStage is { } minimum ? FilterScope.From(minimum) : scope.DefaultStages),
            Products = products,
            MinConfidence = filter.MinConfidence,
            Tiers = filter.SourceTiers?.Aggregate(SourceTiers.None, (set, tier) => set | Support.Flag(tier)),
            AnnouncedFrom = filter.AnnouncedFrom,
            AnnouncedTo = filter.AnnouncedTo,
            Involving = involving,
            Countries = filter.Countries?.Select(country => country.ToUpperInvariant()).ToFrozenSet(),
        };
    }

    /// <summary>The ids that the slugs answer as at the pin.</summary>
    /// <returns>A fault that names the first slug which no record of these kinds bears.</returns>
    public async ValueTask<Answer<IReadOnlySet<NodeId>>> ReadIdsAsync(
        IReadOnlyList<string> slugs, NodeKind[] kinds, Pin pin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(slugs);
        var records = await store.GetAsync(slugs, pin, cancellation);
        for (var i = 0; i < slugs.Count; i++)
        {
            if (records[i] is not Node node || !kinds.Contains(node.Kind))
            {
                return Fault.NotFound(slugs[i], string.Join(" or ", kinds.Select(kind => kind.ToString().ToLowerInvariant())));
            }
        }

        return records.Select(record => ((Node)record!).Id).ToFrozenSet();
    }

    private static Fault? Contradiction(RelationshipFilter filter, FilterScope scope)
    {
        if (filter.Stages is not null && filter.MinStage is not null)
        {
            return Fault.BadValue("Give stages or minStage, not both.");
        }

        if (filter.MinStage is { } minimum && !minimum.IsOrdered())
        {
            return Fault.BadValue($"minStage wants a stage from RUMOURED to OPERATIONAL; {minimum.ToString().ToUpperInvariant()} stands outside that order. List it in stages.");
        }

        if (filter.MinConfidence is < 0 or > 1)
        {
            return Fault.BadValue("minConfidence is between 0 and 1.");
        }

        if (filter.AnnouncedFrom > filter.AnnouncedTo)
        {
            return Fault.BadValue("announcedFrom is after announcedTo.");
        }

        if (filter.Countries?.FirstOrDefault(country => country.Length != 2 || !country.All(char.IsAsciiLetter)) is { } odd)
        {
            return Fault.BadValue($"'{odd}' is no country code: two letters of ISO 3166-1, as in VN.");
        }

        foreach (var type in filter.Types ?? [])
        {
            if (scope.Objection(type) is { } objection)
            {
                return Fault.BadValue($"{type.Slug().Replace('-', '_').ToUpperInvariant()} {objection}.");
            }
        }

        return null;
    }
}
