namespace IndustryGraph.Storage.Embedded;

/// <summary>A row of the log.</summary>
internal static class LogRow
{
    /// <param name="row">An insert into the log.</param>
    /// <param name="sequence">The number of the first entry.</param>
    /// <param name="commit">The commit of all.</param>
    /// <param name="entry">What they say.</param>
    public static Statement PutEntry(this Statement row, long sequence, int commit, in PlannedEntry entry) =>
        row.Put(sequence).Put(commit).Put(EnumNames<ChangeKind>.Utf8Of(entry.Kind)).Put(entry.Node).Put(entry.Claim).Put(entry.Count).PutCheck();
}
