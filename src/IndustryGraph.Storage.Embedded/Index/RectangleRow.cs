using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// One state of a relationship over a rectangle of the two clocks, packed: 40 bytes. Only <see cref="KnownTo"/> is ever
/// altered, from open to a commit that no published pin has reached.
/// </summary>
internal struct RectangleRow
{
    /// <summary>The <see cref="KnownTo"/> of what is known to this day.</summary>
    public const int Open = int.MaxValue;

    /// <summary>First and last day, both included.</summary>
    public int ValidFrom;
    public int ValidTo;

    /// <summary>Commits: the first that knows it, and the first that no longer does.</summary>
    public int KnownFrom;
    public int KnownTo;

    /// <summary>The rectangle of the same relationship that was written before; -1 at the first.</summary>
    public int Previous;

    public int BestClaim;

    /// <summary>Index of the date of announcement; -1 where it is absent.</summary>
    public int Announced;

    /// <summary>Index of the rarer attributes; -1 where all are absent.</summary>
    public int Detail;
    public int Origins;

    /// <summary>The confidence in ten-thousandths: <see cref="Support"/> rounds to four decimals.</summary>
    public ushort Confidence;
    private byte _stage;
    private byte _tiers;

    public Stage Stage
    {
        readonly get => (Stage)_stage;
        set => _stage = (byte)value;
    }

    public SourceTiers Tiers
    {
        readonly get => (SourceTiers)_tiers;
        set => _tiers = (byte)value;
    }

    public readonly bool Contains(IndexPin pin) =>
        KnownFrom <= pin.Commit && pin.Commit < KnownTo && ValidFrom <= pin.Day && pin.Day <= ValidTo;
}
