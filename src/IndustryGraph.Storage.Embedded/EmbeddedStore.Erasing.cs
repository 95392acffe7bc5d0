using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

public sealed partial class EmbeddedStore
{
    /// <inheritdoc/>
    /// <remarks>The whole file is written anew: writers wait meanwhile, readers do not.</remarks>
    public async ValueTask<Revision?> EraseAsync(Erasure erasure, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(erasure);
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_isSpoilt)
            {
                ReadAnew();
            }

            return Erase(erasure);
        }
        finally
        {
            _writing.Release();
        }
    }

    private Revision? Erase(Erasure erasure)
    {
        var (node, _, claim) = _index.FindAny(erasure.Slug);
        if (node is null && claim < 0)
        {
            return null;
        }

        var claims = node is null ? [claim] : ClaimsOf(node);
        using var eraser = new TextEraser(_connection);
        eraser.BeginOverwriting();
        _writer.Begin();
        try
        {
            if (node is not null)
            {
                eraser.EraseNode(node);
            }

            claims.ForEach(eraser.EraseClaim);
            _writer.Write(PlanOf(erasure, node, claims), _totals, null, null);
            _writer.Commit();
        }
        catch
        {
            _writer.RollBack();
            throw;
        }

        // The texts that the index holds are gone with the index.
        ReadAnew();
        Interlocked.Exchange(ref _moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        eraser.Scrub();
        return _snapshot.Revision;
    }

    private List<int> ClaimsOf(NodeEntry node) => node.Kind != NodeKind.Source
        ? []
        : [.. Enumerable.Range(0, _index.Claims.Count).Where(claim => _index.Claims[claim].Source == node.Index).OrderBy(_index.ClaimIdOf)];

    private WritePlan PlanOf(Erasure erasure, NodeEntry? node, List<int> claims)
    {
        var (now, next) = (Instant.Of(_time.GetUtcNow()), new Instant(_snapshot.Revision.At.Ticks + 1));
        var plan = new WritePlan(new ChangeSet { Actor = erasure.Actor, Reason = erasure.Reason }, _index.Commits.Last + 1, now > next ? now : next);
        if (node is not null)
        {
            plan.Enter(ChangeKind.TextErased, node.Index, null);
        }

        claims.ForEach(claim => plan.Enter(ChangeKind.TextErased, null, claim));
        return plan;
    }
}
