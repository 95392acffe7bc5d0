using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>All that a store answers, as lines: what two stores that hold the same agree in.</summary>
public static class StoreText
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly NodeKind[] Kinds = [NodeKind.Company, NodeKind.Facility, NodeKind.Product, NodeKind.Source];

    /// <summary>At every instant of the log, on a day in the past and one in the future.</summary>
    public static async Task<List<string>> OfAsync(IGraphStore store)
    {
        var log = await store.ReadLogAsync(0, int.MaxValue, None);
        List<string> lines =
        [
            .. log.Select(entry => string.Create(
                CultureInfo.InvariantCulture, $"log {entry.Sequence} {entry.RecordedAt} {entry.Kind} {entry.Slug} by {entry.Actor} for {entry.Reason}")),
        ];
        foreach (var known in log.Select(entry => entry.RecordedAt).Distinct())
        {
            foreach (var day in new[] { new DateOnly(2024, 7, 1), new DateOnly(2030, 1, 1) })
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"at {day:yyyy-MM-dd} as known {known}"));
                lines.AddRange(await AtAsync(store, new Pin(day, known)));
            }
        }

        return lines;
    }

    private static async Task<IEnumerable<string>> AtAsync(IGraphStore store, Pin pin)
    {
        var nodes = await store.FindNodesAsync([.. Kinds.Select(kind => new NodeQuery(kind))], pin, PageRequest.All, None);
        var relationships = await store.FindRelationshipsAsync(new RelationshipQuery(RelationshipCriteria.Any), pin, PageRequest.All, None);
        var facts = await store.FindFactsAsync(new FactQuery(), pin, PageRequest.All, None);
        var claims = await store.FindClaimsAsync(new ClaimQuery(ClaimAnchor.Source) { IncludeClosed = true }, pin, PageRequest.All, None);
        return
        [
            .. nodes.SelectMany(page => page.Items).Select(node => $"{node.Slug} is {node.Kind} {node.Name} ({string.Join(", ", node.Aliases)})"),
            .. relationships[0].Items.Select(Of),
            .. facts[0].Items.Select(fact => $"{fact.Slug} by {fact.State.BestClaim}"),
            .. claims[0].Items.Select(Of),
        ];
    }

    private static string Of(Relationship relationship)
    {
        var state = relationship.State;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{relationship.Slug} {state.Stage} by {state.BestClaim} {state.AnnouncedOn} {state.ValidFrom} {state.ValidTo} of {string.Join(", ", state.Products)} {state.Share} {state.Confidence} {state.IndependentOrigins} {state.Tiers}");
    }

    private static string Of(Claim claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"{claim.Slug} {claim.Key} {claim.Subject.Slug} {claim.Stage} {claim.Statement} {claim.AnnouncedOn} {claim.ValidFrom} {claim.ValidTo} {claim.ExpectedStart} {string.Join(", ", claim.Products)} {claim.Value?.Amount} {claim.Volume?.Unit} {claim.Share} {string.Join(", ", claim.Terms)} {claim.Text} {claim.AsOf} {claim.By} {claim.Locator} {claim.AttributedTo} {claim.Confidence} {claim.Rank} {claim.KnownFrom} {claim.KnownTo} {claim.SupersededBy} {claim.RetractedBecause}");
}
