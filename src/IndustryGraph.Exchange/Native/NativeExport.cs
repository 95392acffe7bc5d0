using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>
/// Writes all that was ever recorded, commit by commit as the log has it, so that an empty store that takes it in answers
/// every question as this one does: <see cref="NativeImport"/>.
/// </summary>
internal sealed class NativeExport(IGraphStore store)
{
    /// <summary>Of the header: every commit in its order.</summary>
    public const string History = "history";

    /// <summary>Of the header: what reads so at one pin.</summary>
    public const string Selection = "selection";

    private const int PageSize = 1000;

    /// <summary>The lines.</summary>
    public async IAsyncEnumerable<NativeLine> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = await store.GetRevisionAsync(cancellation);
        yield return new NativeLine { Header = new NativeHeader(1, History, null, last.At.ToString()) };
        var now = new Pin(DateOnly.MaxValue, last.At);
        var after = 0L;
        LogEntry? before = null;
        while (after < last.Sequence)
        {
            var page = await store.ReadLogAsync(after, PageSize, cancellation);
            var known = page.Where(entry => entry.Sequence <= last.Sequence).ToList();
            foreach (var commit in known.GroupBy(entry => entry.RecordedAt))
            {
                var entries = commit.ToList();
                // A commit may go over the edge of a page.
                if (before?.RecordedAt != commit.Key)
                {
                    yield return new NativeLine { Commit = new NativeCommit(commit.Key.ToString(), entries[0].Actor, entries[0].Reason) };
                }

                foreach (var line in await LinesAsync(entries, now, cancellation))
                {
                    yield return line;
                }

                before = entries[^1];
            }

            after = page[^1].Sequence;
        }
    }

    private async ValueTask<List<NativeLine>> LinesAsync(List<LogEntry> entries, Pin now, CancellationToken cancellation)
    {
        var pin = now with { KnownAt = entries[0].RecordedAt };
        var then = await store.GetAsync([.. entries.Select(entry => entry.Slug)], pin, cancellation);
        var today = await store.GetAsync([.. entries.Select(entry => entry.Slug)], now, cancellation);
        var merge = entries.FindIndex(entry => entry.Kind is ChangeKind.NodesMerged or ChangeKind.NodesUnmerged);
        if (merge >= 0)
        {
            // What else a merge wrote follows from it.
            var entry = entries[merge];
            return entry.Kind == ChangeKind.NodesMerged
                ? [new NativeLine { Merge = new NativeMerge(entry.Slug, then[merge]?.Slug, entry.Reason) }]
                : [new NativeLine { Unmerge = new NativeMerge(entry.Slug, null, entry.Reason) }];
        }

        var lines = new List<NativeLine>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            switch (entries[i].Kind)
            {
                case ChangeKind.NodeRecorded or ChangeKind.SourceRecorded when then[i] is Node node:
                    lines.Add(NativeText.LineOf(node) with { Superseded = today[i] is Node other && other.Id == node.Id && other != node ? true : null });
                    break;
                case ChangeKind.ClaimRecorded when then[i] is Claim claim:
                    lines.Add(NativeText.LineOf(claim) with { Superseded = today[i] is Claim { SupersededBy: not null } ? true : null });
                    break;
                case ChangeKind.ClaimRetracted when then[i] is Claim claim:
                    lines.Add(new NativeLine { Retraction = new NativeRetraction(claim.Source.Value, claim.Key, claim.RetractedBecause) });
                    break;
            }
        }

        return lines;
    }
}
