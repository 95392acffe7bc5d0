namespace IndustryGraph.Exchange;

/// <summary>Where one field of a claim is found in a row.</summary>
public sealed record FieldMapping
{
    /// <summary>The column; null where the value is the same in every row.</summary>
    public string? Column { get; init; }

    /// <summary>What holds where the column is blank, or in every row where there is no column; null for nothing.</summary>
    public string? Value { get; init; }

    /// <summary>
    /// What stands in the column, compared folded, and what it means; <see cref="Ignored"/> leaves the row out. Null where
    /// the words are taken as they are.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Words { get; init; }

    /// <summary>What stands between several values in one cell; null where a cell holds one.</summary>
    public string? Separator { get; init; }

    /// <summary>What numbers are multiplied by: 1000000 of a column in millions.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>The meaning of a word whose rows are left out, and counted.</summary>
    public const string Ignored = "ignore";
}
