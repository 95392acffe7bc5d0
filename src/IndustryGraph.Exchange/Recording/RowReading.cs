namespace IndustryGraph.Exchange;

/// <summary>What a row was understood to say.</summary>
/// <param name="Row">The row.</param>
internal sealed record RowReading(Row Row)
{
    public IReadOnlyList<Assertion> Assertions { get; init; } = [];

    /// <summary>Companies that the row tells of besides the ends of its relationships.</summary>
    public IReadOnlyList<Party> Companies { get; init; } = [];

    /// <summary>Where there is one, nothing of the row counts.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>Why the row is passed over though nothing is wrong with it: what the graph has no place for; null where it is not.</summary>
    public string? LeftOut { get; init; }
}
