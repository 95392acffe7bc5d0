namespace IndustryGraph.Exchange;

/// <summary>
/// What the columns of a file mean. A person writes it, or edits the one that <see cref="MappingProposer"/> proposes;
/// docs/import.md lists the fields.
/// </summary>
public sealed record FileMapping
{
    /// <summary>Between the values of a line; null to tell it by the first lines.</summary>
    public char? Delimiter { get; init; }

    /// <summary>How many lines stand before the header.</summary>
    public int SkipLines { get; init; }

    /// <summary>By the names of <see cref="MappingFields"/>.</summary>
    public IReadOnlyDictionary<string, FieldMapping> Columns { get; init; } = new Dictionary<string, FieldMapping>();

    /// <summary>Null where only dates that can mean one day are taken.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>What stands before the decimals, a point or a comma; null to tell it number by number.</summary>
    public char? DecimalMark { get; init; }

    /// <summary>Whether shares without a percent sign are percentages; null for those above 1.</summary>
    public bool? PercentShares { get; init; }

    /// <summary>Whether names such as <c>Primearth (JV of Toyota and Panasonic)</c> tell of owners.</summary>
    public bool JointVentures { get; init; }
}
