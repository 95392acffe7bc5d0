namespace IndustryGraph.Storage.Embedded;

/// <summary>Sides in the order they are read.</summary>
internal static class LinkSides
{
    public const int Count = 3;

    public static readonly LinkSide[] All = [LinkSide.Outgoing, LinkSide.Incoming, LinkSide.Mutual];

    private static readonly LinkSide[] FromThere = [LinkSide.Outgoing, LinkSide.Mutual];
    private static readonly LinkSide[] ToThere = [LinkSide.Incoming, LinkSide.Mutual];

    /// <summary>Those where an anchor stands at this end.</summary>
    public static LinkSide[] At(AnchorEnd end) => end switch
    {
        AnchorEnd.From => FromThere,
        AnchorEnd.To => ToThere,
        _ => All,
    };
}
