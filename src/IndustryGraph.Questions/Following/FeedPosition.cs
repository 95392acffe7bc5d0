namespace IndustryGraph.Questions;

/// <summary>How far a feed has been followed.</summary>
/// <param name="Sequence">Every event of the entries up to this one was given, but those of this one itself from <paramref name="Parts"/> on.</param>
/// <param name="Parts">How many events of that entry were given; null for all of them.</param>
public readonly record struct FeedPosition(long Sequence, int? Parts = null)
{
    /// <summary>The entry after which the log is read.</summary>
    public long LogAfter => Parts is null ? Sequence : Sequence - 1;

    /// <summary>Whether an event was given before.</summary>
    public bool Covers(RelationshipEvent item) =>
        item.Entry.Sequence < Sequence || (item.Entry.Sequence == Sequence && (Parts is null || item.Part < Parts));
}
