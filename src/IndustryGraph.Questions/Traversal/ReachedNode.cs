using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>A node that a walk over a view came to.</summary>
/// <param name="Node">The node.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Relationships">How many relationships join it to the tier before.</param>
/// <param name="Relationship">The one of them that counts.</param>
/// <param name="Near">The node that this begins at, in the tier before.</param>
/// <param name="Type">The type of it.</param>
/// <param name="Stage">The stage of it.</param>
internal record struct ReachedNode(
    int Node, int Tier, int Relationships, int Relationship, int Near, RelationshipType Type, Stage Stage)
{
    public ReachedNode(in Hop hop, int tier, int near)
        : this(hop.Other, tier, 1, hop.Relationship, near, hop.Type, hop.Stage)
    {
    }

    /// <summary>Another way to it: the firmer counts, then the first type of the ontology, then the smaller id.</summary>
    public void Meet(IGraphView view, in Hop hop, int near)
    {
        Relationships++;
        var order = Stage.Firmness().CompareTo(hop.Stage.Firmness());
        order = order != 0 ? order : hop.Type.CompareTo(Type);

        // Both ids are made of the same type and end, so that the other end decides.
        if (order < 0 || (order == 0 && view.IdOf(near) < view.IdOf(Near)))
        {
            (Relationship, Near, Type, Stage) = (hop.Relationship, near, hop.Type, hop.Stage);
        }
    }
}
