namespace IndustryGraph.Model;

/// <summary>From one commit, included, to another, excluded.</summary>
public readonly record struct KnownInterval(Instant From, Instant To)
{
    public bool Contains(Instant moment) => From <= moment && moment < To;
}
