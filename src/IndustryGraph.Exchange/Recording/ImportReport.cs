namespace IndustryGraph.Exchange;

/// <summary>
/// What became of a file. Rows: read = taken + rejected + blank + left out. Claims that rows make: made = recorded +
/// corrected + already known + repeated.
/// </summary>
public sealed record ImportReport
{
    /// <summary>Rows of the file, its header aside.</summary>
    public long Rows { get; init; }

    /// <summary>Rows whose content stands in the graph now, or would but for the dry run.</summary>
    public long Taken { get; init; }

    public long Rejected { get; init; }

    public long Blank { get; init; }

    /// <summary>Rows with nothing wrong that the graph has no place for, counted by what they are.</summary>
    public IReadOnlyDictionary<string, long> LeftOut { get; init; } = new Dictionary<string, long>();

    /// <summary>Claims that the rows taken make.</summary>
    public long Claims { get; init; }

    public long Recorded { get; init; }

    /// <summary>Claims that a later edition states otherwise.</summary>
    public long Corrected { get; init; }

    public long AlreadyKnown { get; init; }

    /// <summary>Claims that stood in the file before, word for word.</summary>
    public long Repeated { get; init; }

    /// <summary>Claims that the file does not hold any more.</summary>
    public long Retracted { get; init; }

    /// <summary>Companies and facilities that are new.</summary>
    public long Made { get; init; }

    /// <summary>How often a company was found by id or identifier.</summary>
    public long ByIdentifier { get; init; }

    /// <summary>How often by the very name.</summary>
    public long ByName { get; init; }

    /// <summary>How often by a name much like it.</summary>
    public long BySimilarName { get; init; }

    /// <summary>Companies recorded as their own that may be others: the review file lists them.</summary>
    public long Uncertain { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Whether something was, or would have been, written.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>The counts of two files together.</summary>
    public static ImportReport operator +(ImportReport left, ImportReport right) => new()
    {
        Rows = left.Rows + right.Rows,
        Taken = left.Taken + right.Taken,
        Rejected = left.Rejected + right.Rejected,
        Blank = left.Blank + right.Blank,
        LeftOut = left.LeftOut.Concat(right.LeftOut).GroupBy(item => item.Key, item => item.Value).ToDictionary(group => group.Key, group => group.Sum()),
        Claims = left.Claims + right.Claims,
        Recorded = left.Recorded + right.Recorded,
        Corrected = left.Corrected + right.Corrected,
        AlreadyKnown = left.AlreadyKnown + right.AlreadyKnown,
        Repeated = left.Repeated + right.Repeated,
        Retracted = left.Retracted + right.Retracted,
        Made = left.Made + right.Made,
        ByIdentifier = left.ByIdentifier + right.ByIdentifier,
        ByName = left.ByName + right.ByName,
        BySimilarName = left.BySimilarName + right.BySimilarName,
        Uncertain = left.Uncertain + right.Uncertain,
        DryRun = left.DryRun || right.DryRun,
        IsRecorded = left.IsRecorded || right.IsRecorded,
    };
}
