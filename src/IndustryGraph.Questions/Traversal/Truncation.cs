namespace IndustryGraph.Questions;

/// <summary>What cut an answer short.</summary>
public enum Truncation
{
    /// <summary>There is more beyond the last tier or hop that was asked for.</summary>
    Tiers,

    /// <summary>The bound on nodes was reached.</summary>
    Nodes,

    /// <summary>The time was up.</summary>
    Time,
}
