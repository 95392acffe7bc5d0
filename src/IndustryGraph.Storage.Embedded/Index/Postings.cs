namespace IndustryGraph.Storage.Embedded;

/// <summary>The entries under one key.</summary>
internal sealed class Postings
{
    public IntList Entries;
}
