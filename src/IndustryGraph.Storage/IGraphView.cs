using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>A graph whose nodes and relationships are known by numbers, from 0, which mean nothing beyond the view.</summary>
public interface IGraphView
{
    /// <summary>The numbers of nodes are below this.</summary>
    int Nodes { get; }

    /// <summary>The number of a node; -1 where nothing bears the id.</summary>
    int Find(NodeId id);

    NodeId IdOf(int node);

    /// <summary>The beginning of the id: ids with different ones are in their order.</summary>
    ulong IdKey(int node);

    /// <summary>The node as it reads at the pin; null before it was recorded.</summary>
    Node? NodeAt(int node);

    /// <summary>What sort of node it is; it never becomes another.</summary>
    NodeKind KindOf(int node);

    /// <summary>The beginning of the folded name at the pin: names with different ones are in their order. 0 where there is none.</summary>
    ulong NameKey(int node);

    /// <summary>Orders nodes by the folded name at the pin, by code point, then by id.</summary>
    int CompareNames(int x, int y);

    /// <summary>The steps from a node that stands at this end, in no order; those of symmetric types at any end.</summary>
    /// <param name="node">The node.</param>
    /// <param name="end">Where it stands.</param>
    /// <param name="hops">What they are written into; replaced by a longer one where it is too short.</param>
    /// <returns>How many there are.</returns>
    int Around(int node, AnchorEnd end, ref Hop[] hops);

    /// <summary>A relationship that a step led over.</summary>
    Relationship RelationshipAt(int relationship);

    /// <summary>What <see cref="RelationshipState.Products"/> of a relationship that a step led over says.</summary>
    EquatableList<NodeId> ProductsOf(int relationship);

    /// <summary>What <see cref="SubjectState.Value"/> of a relationship that a step led over says.</summary>
    Money? ValueOf(int relationship);

    /// <summary>
    /// Whether more than one claim may have counted for a relationship that a step led over, at any time; where not, its state says
    /// what the one claim does.
    /// </summary>
    bool HasSeveralClaims(int relationship);
}
