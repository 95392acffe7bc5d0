using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Records nodes and claims: checks everything, tells what is new from what is corrected and what is known, and writes
/// it all as one commit or not at all. The calls of the store are bounded by the number of sources and the depth of the
/// tree of products, never by the number of claims.
/// </summary>
public sealed class Importer(IGraphStore store)
{
    /// <returns>What became of it; where there is a problem, nothing was written.</returns>
    /// <exception cref="StoreException">
    /// The store failed; <see cref="StoreError.Conflict"/> where something else was written meanwhile at every attempt.
    /// </exception>
    public async ValueTask<ImportOutcome> ImportAsync(ImportRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        // The answer of then counts even where the same input would meet a problem today.
        if (request is { DryRun: false, IdempotencyKey: { } key } && await FindAsync(key, cancellation) is { } before)
        {
            return before;
        }

        return await WriteTurns.RunAsync(() => TryAsync(request, cancellation), cancellation);
    }

    /// <summary>What the import under this idempotency key answered; null where the key is unused.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async ValueTask<ImportOutcome?> FindAsync(string idempotencyKey, CancellationToken cancellation)
    {
        try
        {
            // No revision is below 0, so that nothing is written where the key is unused.
            var probe = new ChangeSet { IdempotencyKey = idempotencyKey, ExpectedSequence = -1 };
            return ImportReceipt.Read(await store.AppendAsync(probe, cancellation));
        }
        catch (StoreException failure) when (failure.Error == StoreError.Conflict)
        {
            return null;
        }
    }

    private async ValueTask<ImportOutcome> TryAsync(ImportRequest request, CancellationToken cancellation)
    {
        var revision = await store.GetRevisionAsync(cancellation);
        var nodes = new StandingNodes(store, new Pin(DateOnly.MinValue, revision.At));
        await nodes.LoadAsync(request, cancellation);
        var problems = ImportRules.Check(request, id => nodes[id]);
        if (problems.Count > 0)
        {
            return new ImportOutcome { Problems = problems, Revision = revision };
        }

        var plan = await PlanAsync(request, nodes, cancellation);
        var outcome = plan.Outcome(revision) with { Fingerprint = request.Fingerprint };
        if (outcome.Problems.Count > 0 || request.DryRun || (plan.IsEmpty && request.IdempotencyKey is null))
        {
            return outcome;
        }

        var changes = plan.Changes with
        {
            Actor = request.Actor,
            Reason = request.Reason,
            IdempotencyKey = request.IdempotencyKey,
            Receipt = request.IdempotencyKey is null ? null : ImportReceipt.Write(outcome, request.Fingerprint),
            ExpectedSequence = revision.Sequence,
        };
        var commit = await store.AppendAsync(changes, cancellation);
        return commit.Replayed ? ImportReceipt.Read(commit) : outcome with { Revision = commit.Revision };
    }

    private async ValueTask<ImportPlan> PlanAsync(
        ImportRequest request, StandingNodes nodes, CancellationToken cancellation)
    {
        var distinct = new Dictionary<(NodeId Source, string Key), Draft<Claim>>();
        var repeated = 0;
        foreach (var source in request.Sources)
        {
            var id = source.Source.Content.Id;
            repeated += source.Claims.Count(draft => !distinct.TryAdd((id, draft.Content.Key), draft));
        }

        var known = new List<(NodeId Source, Draft<Claim> Draft, Claim? Last)>(distinct.Count);
        foreach (var source in distinct.GroupBy(item => item.Key.Source, item => item.Value))
        {
            var drafts = source.ToList();
            var keys = drafts.Select(draft => draft.Content.Key).ToList();
            var last = await store.FindClaimsByKeyAsync(source.Key, keys, cancellation);
            known.AddRange(drafts.Select((draft, i) => (source.Key, draft, last[i])));
        }

        // Ends that only the recorded claims name: their ids may have been merged since.
        var recorded = known.Select(item => item.Last).OfType<Claim>();
        await nodes.LoadAsync(recorded.SelectMany(claim => StandingNodes.Ends(claim.Subject)), cancellation);
        var plan = new ImportPlan(nodes);
        var sources = request.Sources.Select(item => item.Source.Content);
        foreach (var node in request.Nodes.Select(draft => draft.Content).Concat(sources).Distinct())
        {
            plan.Add(node);
        }

        foreach (var (source, draft, last) in known)
        {
            plan.Add(source, draft, last);
        }

        plan.AddRepeated(repeated);
        return plan;
    }
}
