namespace IndustryGraph.Exchange;

/// <summary>How the graph is written out.</summary>
public enum ExportFormat
{
    /// <summary>One row for each claim, with both companies and the source.</summary>
    Csv,

    /// <summary>The format that loses nothing: docs/export.md.</summary>
    JsonLines,

    /// <summary>GraphML 1.0, for Gephi, yEd and the like.</summary>
    GraphML,

    /// <summary>JSON-LD 1.1 with provenance by PROV-O.</summary>
    JsonLd,

    /// <summary>Turtle, the same triples as JSON-LD.</summary>
    Turtle,

    /// <summary>A script for Neo4j, in Cypher.</summary>
    Cypher,

    /// <summary>FollowTheMoney entities, one on each line.</summary>
    FollowTheMoney,
}
