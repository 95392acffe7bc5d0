namespace IndustryGraph.Model;

/// <summary>Anything that has an id of its own, as it reads at some pin. Ids are unique over all kinds.</summary>
public abstract record GraphRecord
{
    /// <summary>The id, without its type.</summary>
    public abstract string Slug { get; }
}
