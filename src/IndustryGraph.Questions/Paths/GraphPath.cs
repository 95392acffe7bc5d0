using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>A chain of relationships that visits no node twice.</summary>
/// <param name="Hops">At least one.</param>
public sealed record GraphPath(IReadOnlyList<PathHop> Hops)
{
    /// <summary>The nodes on the way, both ends included.</summary>
    public IEnumerable<NodeId> Nodes => Hops.Select(hop => hop.To).Prepend(Hops[0].From);

    /// <summary>The least firm hop, the first of several: a chain is as firm as it.</summary>
    public Relationship WeakestHop => Hops.MinBy(hop => hop.Firmness)!.Relationship;

    /// <summary>
    /// The days on which every hop holds, by its own validFrom (else announcedOn) and validTo; null where there is no
    /// such day. An end that is null is open.
    /// </summary>
    public (DateOnly? From, DateOnly? To)? Validity
    {
        get
        {
            var from = Hops.Max(hop => hop.Relationship.State.ValidFrom?.First ?? hop.Relationship.State.AnnouncedOn?.First);
            var to = Hops.Min(hop => hop.Relationship.State.ValidTo?.Last);
            return from > to ? null : (from, to);
        }
    }
}
