namespace IndustryGraph.Questions;

/// <summary>Which way a supply chain is walked.</summary>
public enum Direction
{
    /// <summary>To suppliers, and theirs.</summary>
    Upstream,

    /// <summary>To customers, and theirs.</summary>
    Downstream,
}
