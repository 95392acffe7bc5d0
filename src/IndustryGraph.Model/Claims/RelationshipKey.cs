namespace IndustryGraph.Model;

/// <summary>
/// What identifies a relationship: its type and both ends, in the direction of the goods, rights or money. Of a
/// symmetric type the smaller slug comes first, whichever way it was given.
/// </summary>
public sealed record RelationshipKey : ClaimSubject
{
    public RelationshipKey(RelationshipType type, NodeId from, NodeId to)
    {
        var turned = type.Info().Symmetric && to < from;
        (Type, From, To) = (type, turned ? to : from, turned ? from : to);
    }

    public RelationshipType Type { get; }

    /// <summary>Seller, licensor, investor, owner, operator.</summary>
    public NodeId From { get; }

    /// <summary>Buyer, licensee, investee, owned, facility.</summary>
    public NodeId To { get; }

    /// <summary><c>from--type--to</c>.</summary>
    public RelationshipId Id => new($"{From}--{Type.Slug()}--{To}");

    public override string Slug => Id.Value;
}
