using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Makes two records of one company into one, and parts them again. The record that stays takes in the other's names,
/// industries and identifiers; the other's id goes on answering, as the one that stays. Old pins read as before.
/// </summary>
public sealed class CompanyMerger(IGraphStore store)
{
    /// <returns>The company that stays, or the problem for which nothing was written.</returns>
    public ValueTask<(Company? Company, Problem? Problem)> MergeAsync(
        NodeId from, NodeId into, string reason, string? actor, CancellationToken cancellation) =>
        WriteTurns.RunAsync(() => TryMergeAsync(from, into, reason, actor, cancellation), cancellation);

    /// <summary>
    /// Undoes the last merge of an id. Claims that were recorded, or corrected, while the two were one stay with the
    /// company that it went into.
    /// </summary>
    /// <returns>The company that stands on its own again, or the problem for which nothing was written.</returns>
    public ValueTask<(Company? Company, Problem? Problem)> UnmergeAsync(
        NodeId id, string reason, string? actor, CancellationToken cancellation) =>
        WriteTurns.RunAsync(() => TryUnmergeAsync(id, reason, actor, cancellation), cancellation);

    private async ValueTask<(Company?, Problem?)> TryMergeAsync(
        NodeId from, NodeId into, string reason, string? actor, CancellationToken cancellation)
    {
        if (CheckReason(reason) is { } unsaid)
        {
            return (null, unsaid);
        }

        var revision = await store.GetRevisionAsync(cancellation);
        var pin = new Pin(DateOnly.MaxValue, revision.At);
        var records = await store.GetAsync([from.Value, into.Value], pin, cancellation);
        if (records[0] is not Company gone || records[1] is not Company kept)
        {
            var (missing, path) = records[0] is Company ? (into, "into") : (from, "from");
            return (null, new Problem(ProblemCodes.NotFound, path, $"No company bears the id '{missing}'."));
        }

        if (gone.Id == kept.Id)
        {
            return (null, new Problem(ProblemCodes.BadValue, "from", $"'{from}' and '{into}' are one company already."));
        }

        var about = await store.FindClaimsAsync(new ClaimQuery(ClaimAnchor.Entity) { Anchors = [gone.Id.Value] }, pin, PageRequest.All, cancellation);
        var moves = about[0].Items.Select(claim => new ClaimMove(claim.Id, claim.Subject.Turned(gone.Id, kept.Id))).ToList();
        var redirects = about[0].Items.Zip(moves)
            .Where(pair => pair.Second.Subject is not null)
            .Select(pair => new Redirect(pair.First.Subject.Slug, pair.Second.Subject!.Slug))
            .Distinct()
            .Prepend(new Redirect(gone.Id.Value, kept.Id.Value));
        var receipt = new MergeReceipt(
            kept.Id.Value,
            [.. about[0].Items.Select(claim => new MovedClaim(claim.Id, claim.Subject))],
            [.. gone.Aliases.Prepend(gone.Name).Except(kept.Aliases.Prepend(kept.Name))],
            [.. gone.Industries.Except(kept.Industries)],
            [.. gone.Identifiers.Except(kept.Identifiers)],
            kept.Country is null && gone.Country is not null);
        var merged = kept with
        {
            Aliases = [.. kept.Aliases, .. receipt.Aliases],
            Industries = [.. kept.Industries, .. receipt.Industries],
            Identifiers = [.. kept.Identifiers, .. receipt.Identifiers],
            Country = kept.Country ?? gone.Country,
        };
        var commit = await store.AppendAsync(
            new ChangeSet
            {
                Nodes = [merged],
                Moves = moves,
                Redirects = [.. redirects],
                Actor = actor,
                Reason = reason,
                IdempotencyKey = MergeReceipt.KeyOf(gone.Id, (await LastAsync(gone.Id, cancellation)).Number + 1),
                Receipt = receipt.Write(),
                ExpectedSequence = revision.Sequence,
            },
            cancellation);
        return (await ReadAsync(kept.Id, commit.Revision, cancellation), null);
    }

    private async ValueTask<(Company?, Problem?)> TryUnmergeAsync(NodeId id, string reason, string? actor, CancellationToken cancellation)
    {
        if (CheckReason(reason) is { } unsaid)
        {
            return (null, unsaid);
        }

        var revision = await store.GetRevisionAsync(cancellation);
        var pin = new Pin(DateOnly.MaxValue, revision.At);
        var (_, receipt) = await LastAsync(id, cancellation);
        if ((await store.GetAsync([id.Value], pin, cancellation))[0] is not Company into || into.Id == id || receipt is null)
        {
            return (null, new Problem(ProblemCodes.NotMerged, "id", $"'{id}' is not an id that was merged into another company."));
        }

        if (receipt.Into != into.Id.Value)
        {
            var message = $"'{id}' went into '{receipt.Into}', which itself went into '{into.Id}'. Part '{receipt.Into}' first.";
            return (null, new Problem(ProblemCodes.NotMerged, "id", message));
        }

        var commit = await store.AppendAsync(
            new ChangeSet
            {
                Nodes =
                [
                    into with
                    {
                        Aliases = into.Aliases.Except(receipt.Aliases).ToEquatableList(),
                        Industries = into.Industries.Except(receipt.Industries).ToEquatableList(),
                        Identifiers = into.Identifiers.Except(receipt.Identifiers).ToEquatableList(),
                        Country = receipt.TookCountry ? null : into.Country,
                    },
                ],
                Moves = await MovesBackAsync(receipt, into.Id, id, pin, cancellation),
                Redirects =
                [
                    new Redirect(id.Value, null),
                    .. receipt.Claims.Where(moved => moved.Subject.Turned(id, into.Id) is not null).Select(moved => new Redirect(moved.Subject.Slug, null)).Distinct(),
                ],
                Actor = actor,
                Reason = reason,
                ExpectedSequence = revision.Sequence,
            },
            cancellation);
        return (await ReadAsync(id, commit.Revision, cancellation), null);
    }

    // Only the claims that the merge moved, and of these only those to which nothing has happened since.
    private async ValueTask<IReadOnlyList<ClaimMove>> MovesBackAsync(
        MergeReceipt receipt, NodeId into, NodeId id, Pin pin, CancellationToken cancellation)
    {
        var claims = await store.GetAsync([.. receipt.Claims.Select(moved => moved.Claim.Value)], pin, cancellation);
        return [.. receipt.Claims.Zip(claims)
            .Where(pair => pair.Second is Claim claim
                && claim.KnownTo == Instant.Open
                && (pair.First.Subject.Turned(id, into) is not { } turned || claim.Subject.Slug == turned.Slug))
            .Select(pair => new ClaimMove(pair.First.Claim, pair.First.Subject))];
    }

    private async ValueTask<Company?> ReadAsync(NodeId id, Revision revision, CancellationToken cancellation) =>
        (await store.GetAsync([id.Value], new Pin(DateOnly.MaxValue, revision.At), cancellation))[0] as Company;

    // The last merge of an id: how many there were, and what is kept of the last; none of an id that never went anywhere.
    private async ValueTask<(int Number, MergeReceipt? Receipt)> LastAsync(NodeId id, CancellationToken cancellation)
    {
        MergeReceipt? last = null;
        for (var number = 1; ; number++)
        {
            if (await FindAsync(MergeReceipt.KeyOf(id, number), cancellation) is not { } receipt)
            {
                return (number - 1, last);
            }

            last = receipt;
        }
    }

    private async ValueTask<MergeReceipt?> FindAsync(string key, CancellationToken cancellation)
    {
        try
        {
            // No revision is below 0, so that nothing is written where the key is unused.
            var commit = await store.AppendAsync(new ChangeSet { IdempotencyKey = key, ExpectedSequence = -1 }, cancellation);
            return MergeReceipt.Read(commit.Receipt!);
        }
        catch (StoreException failure) when (failure.Error == StoreError.Conflict)
        {
            return null;
        }
    }

    private static Problem? CheckReason(string reason) => string.IsNullOrWhiteSpace(reason) || reason.Length > NodeRules.MaxText
        ? new Problem(ProblemCodes.BadValue, "reason", $"A merge says why, in at most {NodeRules.MaxText} characters.")
        : null;
}
