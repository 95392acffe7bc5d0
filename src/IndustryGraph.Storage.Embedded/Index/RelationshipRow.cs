using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>A relationship: what identifies it, and the heads of its chains of rectangles and claims.</summary>
internal struct RelationshipRow
{
    public int From;
    public int To;

    /// <summary>The rectangle written last; -1 where there is none.</summary>
    public int LastRectangle;

    /// <summary>The claim about it that was recorded last; -1 where all came by moves.</summary>
    public int LastClaim;

    public RelationshipType Type;
}
