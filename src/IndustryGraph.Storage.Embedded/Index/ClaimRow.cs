namespace IndustryGraph.Storage.Embedded;

/// <summary>What the index keeps of a claim, 24 bytes; the rest is read from the file when it is asked for.</summary>
internal struct ClaimRow
{
    public int Source;

    /// <summary>Its own subject, which its id is minted from.</summary>
    public Subject Subject;

    /// <summary>Commits: the one that recorded it, and the one that closed it or <see cref="RectangleRow.Open"/>.</summary>
    public int KnownFrom;
    public int KnownTo;

    /// <summary>Where its texts are: its key, and the part of its id behind the source, blank where that is the key.</summary>
    public uint Texts;

    /// <summary>The claim about the same own subject that was recorded before; -1 at the first.</summary>
    public int Previous;

    public readonly bool IsOpenAt(int commit) => KnownFrom <= commit && commit < KnownTo;
}
