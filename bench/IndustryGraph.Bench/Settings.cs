namespace IndustryGraph.Bench;

/// <summary>What a run is about.</summary>
/// <param name="Relationships">The size of the graph.</param>
/// <param name="Directory">Where its stores are made; kept from one run to the next where it is named.</param>
internal sealed record Settings(int Relationships, string Directory)
{
    /// <summary>The store that questions are put to.</summary>
    public string Store => Path.Combine(Directory, "store");
}
