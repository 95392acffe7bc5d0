namespace IndustryGraph.Storage;

/// <summary>What a list of claims hangs on, which also sets its order.</summary>
public enum ClaimAnchor
{
    /// <summary>A relationship or fact: best claim first (<see cref="Model.BestClaimOrder"/>), closed ones among them.</summary>
    Subject,

    /// <summary>
    /// A company or facility: the claims about every relationship that it is an end of and every fact about it, in the
    /// order recorded, then by id.
    /// </summary>
    Entity,

    /// <summary>A source, or the whole graph: in the order recorded, then by id.</summary>
    Source,
}
