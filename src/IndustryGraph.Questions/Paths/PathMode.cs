namespace IndustryGraph.Questions;

/// <summary>Which paths are wanted.</summary>
public enum PathMode
{
    /// <summary>One with the fewest hops: of several the one whose weakest hop is firmest, then the one whose ids come first.</summary>
    Shortest,

    /// <summary>All with the fewest hops, in the order of their ids.</summary>
    AllShortest,

    /// <summary>So many as are asked for: by hops, then in the order of their ids.</summary>
    KShortest,

    /// <summary>All within the bound on hops: by hops, then in the order of their ids.</summary>
    AllSimple,
}
