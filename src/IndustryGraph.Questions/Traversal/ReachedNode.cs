using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>A node that a walk over a view came to.</summary>
internal struct ReachedNode
{
    private const int Types = 16;

    /// <summary>The node.</summary>
    public readonly int Node;

    /// <summary>How many relationships join it to the tier before.</summary>
    public int Relationships;

    // How firm the relationship that counts is, then its place in the ontology; and the node of the tier before that it begins at.
    private int _weight;
    private int _near;
    private ulong _nearKey;

    /// <summary>Where a walk begins.</summary>
    public ReachedNode(int node) => Node = node;

    /// <param name="hop">How it was come to.</param>
    /// <param name="near">Where the hop begins, in the tier before.</param>
    /// <param name="nearKey">The <see cref="IGraphView.IdKey"/> of that.</param>
    public ReachedNode(in Hop hop, int near, ulong nearKey)
    {
        (Node, Relationship, Relationships) = (hop.Other, hop.Relationship, 1);
        (_weight, _near, _nearKey) = (WeightOf(in hop), near, nearKey);
    }

    /// <summary>The relationship that counts of those.</summary>
    public int Relationship { get; private set; }

    /// <summary>Another way to it: the firmer counts, then the first type of the ontology, then the smaller id.</summary>
    public void Meet(IGraphView view, in Hop hop, int near, ulong nearKey)
    {
        Relationships++;
        var weight = WeightOf(in hop);
        if (weight < _weight)
        {
            return;
        }

        // Both ids are made of the same type and end, so that the other end decides.
        if (weight > _weight || nearKey < _nearKey || (nearKey == _nearKey && view.IdOf(near) < view.IdOf(_near)))
        {
            (Relationship, _weight, _near, _nearKey) = (hop.Relationship, weight, near, nearKey);
        }
    }

    private static int WeightOf(in Hop hop) => (hop.Stage.Firmness() * Types) - (int)hop.Type;
}
