namespace IndustryGraph.Storage.Embedded;

/// <summary>The entries under one key.</summary>
internal sealed class Postings
{
    private IntList _entries;
    private int _count;

    public void Add(int entry) => _entries.Add(entry, _count++);

    public ReadOnlySpan<int> Below(int bound) => _entries.Below(bound);
}
