namespace IndustryGraph.Model;

/// <summary>What an editor thinks of a claim. A deprecated claim stays on record and holds up nothing.</summary>
public enum Rank
{
    Preferred,
    Normal,
    Deprecated,
}
