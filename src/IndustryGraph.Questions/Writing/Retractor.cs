using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Retracts claims: they are known no longer, and importing the same row again does not revive them.</summary>
public sealed class Retractor(IGraphStore store)
{
    /// <returns>The claim as it reads now, or the problem for which nothing was written.</returns>
    public async ValueTask<(Claim? Claim, Problem? Problem)> RetractAsync(
        ClaimId id, string reason, string? actor, Pin pin, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > NodeRules.MaxText)
        {
            return (null, new Problem(ProblemCodes.BadValue, "reason", $"A retraction says why, in at most {NodeRules.MaxText} characters."));
        }

        switch ((await store.GetAsync([id.Value], pin, cancellation))[0])
        {
            case Claim { KnownTo: var knownTo } claim when knownTo != Instant.Open:
                var how = claim.SupersededBy is { } successor ? $"was corrected by '{successor}'" : "was retracted before";
                return (null, new Problem(ProblemCodes.AlreadyClosed, "id", $"The claim '{id}' {how}."));
            case Claim:
                var changes = new ChangeSet { Closures = [new ClaimClosure(id, null, reason)], Actor = actor, Reason = reason };
                var commit = await store.AppendAsync(changes, cancellation);
                var after = await store.GetAsync([id.Value], pin with { KnownAt = commit.Revision.At }, cancellation);
                return ((Claim)after[0]!, null);
            default:
                return (null, new Problem(ProblemCodes.NotFound, "id", $"No claim bears the id '{id}'."));
        }
    }
}
