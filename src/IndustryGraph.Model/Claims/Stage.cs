namespace IndustryGraph.Model;

/// <summary>How far a relationship is reported to have come. <see cref="Rumoured"/> to <see cref="Operational"/> is an order; the other three stand outside it.</summary>
public enum Stage
{
    Rumoured,
    Talks,
    Mou,
    Signed,
    Operational,
    Suspended,
    Ended,
    Denied,
}
