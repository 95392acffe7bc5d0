namespace IndustryGraph.Exchange;

/// <summary>What was written out.</summary>
public sealed record ExportReport
{
    public long Nodes { get; init; }

    public long Relationships { get; init; }

    public long Claims { get; init; }

    /// <summary>What the format has no place for, counted by what it is.</summary>
    public IReadOnlyDictionary<string, long> LeftOut { get; init; } = new Dictionary<string, long>();

    /// <summary>Whether the network around the roots was cut short.</summary>
    public bool Truncated { get; init; }
}
