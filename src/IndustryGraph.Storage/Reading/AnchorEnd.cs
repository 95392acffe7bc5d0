namespace IndustryGraph.Storage;

/// <summary>At which end of a relationship an entity stands.</summary>
public enum AnchorEnd
{
    /// <summary>It sells, licenses, owns or operates.</summary>
    From,

    /// <summary>It buys, is licensed, owned or operated.</summary>
    To,
    Either,
}
