using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Works out the states of every subject that a plan touches, from all claims that count from its commit on.</summary>
internal sealed class StatePlanner(Standing standing, StandingReader reader, WritePlan plan)
{
    private readonly Dictionary<string, ClaimSubject> _touched = [];
    private readonly Dictionary<string, Source> _sources =
        plan.Nodes.Select(item => item.Node).OfType<Source>().ToDictionary(source => source.Slug);

    public async Task PlanAsync()
    {
        // In this order, since a fact keeps the spelling that comes first.
        plan.Claims.ForEach(claim => Touch(claim.Subject));
        plan.Moves.ForEach(move => Touch(move.Subject));
        plan.Moves.ForEach(move => Touch(standing.Claims[move.Claim].Subject));
        plan.Closures.ForEach(closure => Touch(standing.Claims[closure.Claim].Subject));
        foreach (var claim in await reader.ReadClaimsOfSourcesAsync(standing, Reweighed()).ConfigureAwait(false))
        {
            Touch(claim.Subject);
        }

        var old = await reader.ReadClaimsOfAsync(standing, _touched.Keys).ConfigureAwait(false);
        await reader.ReadRecordsAsync(standing, standing.Claims.Values.Select(item => item.Claim.Source.Value).ToList()).ConfigureAwait(false);
        var (moved, closed) = (plan.Moves.Select(move => move.Claim).ToHashSet(), plan.Closures.Select(closure => closure.Claim).ToHashSet());
        var stays = plan.Moves.Where(move => move.Subject is not null && standing.Claims[move.Claim].IsOpen)
            .ToLookup(move => move.Subject!.Slug, move => standing.Claims[move.Claim].Claim);
        var added = plan.Claims.ToLookup(claim => claim.Subject.Slug);
        List<Evidence> Known(string slug) =>
        [
            .. old[slug].Select(item => item.Claim).Where(claim => !moved.Contains(claim.Id))
                .Concat(stays[slug])
                .Where(claim => !closed.Contains(claim.Id))
                .Concat(added[slug])
                .Select(EvidenceOf),
        ];
        await PlanRelationshipsAsync(Known).ConfigureAwait(false);
        await PlanFactsAsync(Known).ConfigureAwait(false);
    }

    private async Task PlanRelationshipsAsync(Func<string, List<Evidence>> known)
    {
        var keys = _touched.Values.OfType<RelationshipKey>().ToList();
        var stored = await reader.ReadRelationshipsAsync(keys).ConfigureAwait(false);
        foreach (var key in keys)
        {
            var before = stored.GetValueOrDefault(key.Slug);
            var rectangles = before?.Rectangles ?? [];
            Rectangles.Apply(rectangles, plan.At, Timeline.OfRelationship(known(key.Slug)));
            if (rectangles.Count > 0)
            {
                plan.Relationships.Add(new PlannedRelationship(key, before, rectangles));
            }
        }
    }

    private async Task PlanFactsAsync(Func<string, List<Evidence>> known)
    {
        var keys = _touched.Values.OfType<FactKey>().ToList();
        var stored = await reader.ReadFactsAsync(keys).ConfigureAwait(false);
        foreach (var key in keys)
        {
            var before = stored.GetValueOrDefault(key.Slug);
            var rectangles = before?.Rectangles ?? [];
            Rectangles.Apply(rectangles, plan.At, Timeline.OfFact(known(key.Slug)));
            plan.Facts.Add(new PlannedFact(before?.Key ?? key, before is null, rectangles));
        }
    }

    private void Touch(ClaimSubject? subject)
    {
        if (subject is not null)
        {
            _touched.TryAdd(subject.Slug, subject);
        }
    }

    // Another tier or origin of a source alters what all its claims weigh.
    private List<string> Reweighed() =>
    [
        .. plan.Nodes
            .Where(item => item is { Node: Source now, Before: Source before } && (before.Tier, before.OriginKey) != (now.Tier, now.OriginKey))
            .Select(item => item.Node.Slug),
    ];

    private Evidence EvidenceOf(Claim claim)
    {
        var source = _sources.GetValueOrDefault(claim.Source.Value) ?? (Source)standing.Nodes[claim.Source.Value];
        return new Evidence(claim, source.Tier, source.OriginKey);
    }
}
