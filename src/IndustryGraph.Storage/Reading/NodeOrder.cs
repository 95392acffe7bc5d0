namespace IndustryGraph.Storage;

/// <summary>The orders of nodes. Ties are broken by id, ascending by code point, in every order.</summary>
public enum NodeOrder
{
    /// <summary>By the folded name, by code point.</summary>
    Name,

    /// <summary>
    /// By how many relationships of stages talks to operational the node has at the pin, most first, then as
    /// <see cref="Name"/>.
    /// </summary>
    RelationshipsDesc,
}
