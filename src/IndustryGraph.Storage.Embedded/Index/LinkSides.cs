namespace IndustryGraph.Storage.Embedded;

/// <summary>Sides in the order of the arrays.</summary>
internal static class LinkSides
{
    public const int Count = 3;

    public static readonly LinkSide[] All = [LinkSide.Outgoing, LinkSide.Mutual, LinkSide.Incoming];

    private static readonly LinkSide[] FromThere = [LinkSide.Outgoing, LinkSide.Mutual];
    private static readonly LinkSide[] ToThere = [LinkSide.Mutual, LinkSide.Incoming];

    /// <summary>Those where an anchor stands at this end.</summary>
    public static LinkSide[] At(AnchorEnd end) => end switch
    {
        AnchorEnd.From => FromThere,
        AnchorEnd.To => ToThere,
        _ => All,
    };

    /// <summary>The first side, and the first behind the last, where an anchor stands at this end.</summary>
    public static (int First, int End) RangeOf(AnchorEnd end) => (end == AnchorEnd.To ? 1 : 0, end == AnchorEnd.From ? 2 : 3);
}
