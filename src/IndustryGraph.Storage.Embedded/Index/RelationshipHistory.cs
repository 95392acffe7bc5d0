namespace IndustryGraph.Storage.Embedded;

/// <summary>The heads of the chains of rectangles and claims of a relationship whose state is not plain.</summary>
internal struct RelationshipHistory
{
    /// <summary>The rectangle written last; -1 where there is none.</summary>
    public int LastRectangle;

    /// <summary>The claim about it that was recorded last; -1 where all came by moves.</summary>
    public int LastClaim;
}
