using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// A relationship as seen from one of its ends: 16 bytes, so that a walk reads one stretch of memory. It tells a plain state by
/// itself, and one that ends on a day; where it does not, the row is asked.
/// </summary>
internal struct Link
{
    // Day 0 of the packed days, 1 January 1900; 65535 is in the year 2079.
    private const int FirstDay = 693_595;
    private const ushort NoLastDay = ushort.MaxValue;
    private const int MaxCommit = (1 << 24) - 1;

    /// <summary>The node at the other end.</summary>
    public int Other;

    public int Relationship;

    private ushort _validFrom;

    // The last day before it ended.
    private ushort _validTo;

    // The commit that knows it, in 24 bits.
    private ushort _knownFrom;
    private byte _knownFromHigh;
    private byte _kind;

    /// <summary>A link that leaves the state to the row.</summary>
    public Link(RelationshipType type, int relationship, int other)
    {
        (Other, Relationship, _validTo) = (other, relationship, NoLastDay);
        _kind = (byte)(((int)type << 4) | RelationshipRow.NoStage);
    }

    /// <summary>A link with the state of the row, where it can be told here.</summary>
    public Link(RelationshipTable table, int relationship, int other)
        : this(table[relationship].Type, relationship, other)
    {
        ref var row = ref table[relationship];
        if (row.IsPlain)
        {
            Tell(row.KnownFrom, table.ValidFrom(in row), NoLastDay, (Stage)row.Stage);
        }
        else if (table.TryEnding(relationship, out var state) && Pack(state.ValidTo) is { } last and < NoLastDay)
        {
            Tell(state.KnownFrom, state.ValidFrom, last, state.Stage);
        }
    }

    public readonly RelationshipType Type => (RelationshipType)(_kind >> 4);

    /// <summary>Whether <see cref="StageOn"/> is the whole of the state, which is plain; else the row is to be asked for the rest.</summary>
    public readonly bool IsPlain => _validTo == NoLastDay;

    /// <summary>The stage on a day of a state that is told here; <see cref="RelationshipRow.NoStage"/> where the row is to be asked.</summary>
    /// <param name="day">The day, as <see cref="DayOf"/> gives it.</param>
    public readonly int StageOn(int day)
    {
        var stage = Volatile.Read(in _kind) & RelationshipRow.NoStage;
        return day > _validTo && _validTo != NoLastDay && stage != RelationshipRow.NoStage ? (int)Stage.Ended : stage;
    }

    /// <summary>Whether the state that is told here holds.</summary>
    /// <param name="commit">The commit of a pin.</param>
    /// <param name="day">Its day, as <see cref="DayOf"/> gives it.</param>
    public readonly bool Holds(int commit, int day) => (_knownFrom | (_knownFromHigh << 16)) <= commit && _validFrom <= day;

    /// <summary>Leaves the state to the row from now on; whoever reads meanwhile finds the same there.</summary>
    public void Turn() => Volatile.Write(ref _kind, (byte)(_kind | RelationshipRow.NoStage));

    /// <summary>A day of a pin as it is compared here.</summary>
    public static int DayOf(int dayNumber) => Math.Max(0, dayNumber - FirstDay);

    private void Tell(int knownFrom, int validFrom, ushort validTo, Stage stage)
    {
        if (knownFrom <= MaxCommit && Pack(validFrom) is { } first)
        {
            (_knownFrom, _knownFromHigh, _validFrom, _validTo) = ((ushort)knownFrom, (byte)(knownFrom >> 16), first, validTo);
            _kind = (byte)((_kind & 0xF0) | (int)stage);
        }
    }

    // The beginning of time is before every day; no other day before the first or behind the last can be packed.
    private static ushort? Pack(int dayNumber) => (dayNumber - FirstDay) switch
    {
        _ when dayNumber == 0 => 0,
        > 0 and <= ushort.MaxValue and var day => (ushort)day,
        _ => null,
    };
}
