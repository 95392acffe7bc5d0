using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>When the claims of a subject counted for it, from the beginning.</summary>
internal static class History
{
    /// <summary>Of all claims that ever counted for a subject.</summary>
    public static List<Attachment> Of(GraphIndex index, Subject subject, ClaimReader reader)
    {
        var history = new List<Attachment>();
        var chain = subject.IsFact ? index.Facts[subject.Index].LastClaim : index.Relationships.LastClaim(subject.Index);
        for (; chain >= 0; chain = index.Claims[chain].Previous)
        {
            history.AddRange(Of(index, chain, reader.Read(index, chain, index.Commits.Last), subject));
        }

        foreach (var moved in index.Moves.Into(subject))
        {
            if (index.Claims[moved].Subject != subject)
            {
                history.AddRange(Of(index, moved, reader.Read(index, moved, index.Commits.Last), subject));
            }
        }

        return history;
    }

    /// <summary>Of one claim: a stretch for each move and each version of its source that weighs it otherwise.</summary>
    public static List<Attachment> Of(GraphIndex index, int claim, Claim read, Subject subject)
    {
        ref var row = ref index.Claims[claim];
        var history = new List<Attachment>();
        var starts = new SortedSet<int> { row.KnownFrom };
        foreach (var move in index.Moves.Of(claim))
        {
            starts.Add(move.Commit);
        }

        foreach (var version in index.Nodes[row.Source].Versions)
        {
            starts.Add(version.Commit);
        }

        int[] ordered = [.. starts.Where(start => start >= index.Claims[claim].KnownFrom), RectangleRow.Open];
        for (var i = 0; i < ordered.Length - 1; i++)
        {
            var (from, to) = (ordered[i], Math.Min(ordered[i + 1], row.KnownTo));
            if (from < to && index.SubjectOf(claim, from) == subject)
            {
                var source = (Source)index.Nodes[row.Source].At(from)!.Node;
                history.Add(new Attachment(
                    new Evidence(read, source.Tier, source.OriginKey), new KnownInterval(index.Commits[from], index.Commits[to])));
            }
        }

        return history;
    }
}
