namespace IndustryGraph.Storage;

/// <summary>The orders of relationships. Ties are broken by id, ascending by code point, in every order.</summary>
public enum RelationshipOrder
{
    /// <summary>By the interval of announcedOn (first day, then last), latest first; absent last.</summary>
    AnnouncedDesc,

    /// <summary>By the interval of announcedOn, earliest first; absent last.</summary>
    AnnouncedAsc,

    /// <summary>By the state's confidence, highest first.</summary>
    ConfidenceDesc,

    /// <summary>By the folded name of the end that is not the anchor, by code point; needs anchors.</summary>
    Name,

    /// <summary>By the firmness of the stage, firmest first, then as <see cref="Name"/>; needs anchors.</summary>
    StageDesc,
}
