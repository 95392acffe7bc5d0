namespace IndustryGraph.Model;

/// <summary>How near a source stands to what it reports, nearest first.</summary>
public enum SourceTier
{
    Filing,
    CompanyStatement,
    Press,
    Aggregator,
    Unconfirmed,
}
