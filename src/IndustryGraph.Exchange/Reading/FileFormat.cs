namespace IndustryGraph.Exchange;

/// <summary>How a file that comes in is written. Gzip around it is undone whatever the format.</summary>
public enum FileFormat
{
    /// <summary>Values with a comma, semicolon, tab or bar between them (RFC 4180, and what is near to it).</summary>
    Csv,

    /// <summary>One JSON object on each line.</summary>
    JsonLines,

    /// <summary>An array of JSON objects, or an object with such an array in it.</summary>
    Json,

    /// <summary>GraphML 1.0: nodes are companies, edges are rows.</summary>
    GraphML,

    /// <summary>FollowTheMoney entities, one on each line.</summary>
    FollowTheMoney,

    /// <summary>Statements of the Beneficial Ownership Data Standard 0.4, as an array or one on each line.</summary>
    Bods,

    /// <summary>What <c>industrygraph export --format jsonl</c> writes: docs/export.md.</summary>
    Native,
}
