namespace IndustryGraph.Exchange;

/// <summary>How a file is taken in.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether everything is worked out and nothing written.</summary>
    public bool DryRun { get; init; }

    /// <summary>
    /// Whether bad rows are left aside and the others recorded. False: a file with a bad row is not recorded at all.
    /// </summary>
    public bool LeaveBadRowsAside { get; init; }

    /// <summary>Whether the file is the whole truth of its sources, so that claims of theirs which it does not hold are retracted.</summary>
    public bool Complete { get; init; }

    /// <summary>The least score at which a similar name is taken for the same company; null to take none.</summary>
    public double? SimilarNames { get; init; } = PartyResolver.Threshold;

    /// <summary>How many rows are recorded as one commit; what is kept in memory grows with it.</summary>
    public int BatchSize { get; init; } = 5000;

    /// <summary>Who writes, in the log.</summary>
    public string Actor { get; init; } = "import";

    /// <summary>Takes each bad row, in the order of the file.</summary>
    public Action<Row, IReadOnlyList<RowProblem>>? OnBadRow { get; init; }

    /// <summary>Takes each company that may be one which was there. Where the file is then not recorded, there is none of them.</summary>
    public Action<UncertainMatch>? OnUncertain { get; init; }

    /// <summary>Is told how far it has come, after each batch.</summary>
    public Action<ImportProgress>? OnProgress { get; init; }
}
