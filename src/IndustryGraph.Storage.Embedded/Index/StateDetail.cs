using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The attributes of a state that few states have.</summary>
internal sealed record StateDetail(
    PartialDate? ValidFrom, PartialDate? ValidTo, EquatableList<NodeId> Products, Money? Value, Quantity? Volume, decimal? Share)
{
    /// <summary>Those of a state; null where it has none of them.</summary>
    public static StateDetail? Of(RelationshipState state)
    {
        var detail = new StateDetail(state.ValidFrom, state.ValidTo, state.Products, state.Value, state.Volume, state.Share);
        return detail == Nothing ? null : detail;
    }

    /// <summary>Those that a state has by one claim; null where it has none of them.</summary>
    public static StateDetail? Of(Claim claim) =>
        claim is { ValidFrom: null, ValidTo: null, Products.Count: 0, Value: null, Volume: null, Share: null }
            ? null
            : new StateDetail(claim.ValidFrom, claim.ValidTo, claim.Products, claim.Value, claim.Volume, claim.Share);

    private static readonly StateDetail Nothing = new(null, null, [], null, null, null);
}
