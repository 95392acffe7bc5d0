using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// A relationship as seen from one of its ends: 16 bytes, so that a walk reads one stretch of memory. It tells a plain
/// state by itself; where it does not, the row is asked.
/// </summary>
internal struct Link
{
    // Day 0 of the packed days, 1 January 1900; 65535 is in the year 2079.
    private const int FirstDay = 693_595;

    /// <summary>The node at the other end.</summary>
    public int Other;

    public int Relationship;

    private int _knownFrom;
    private ushort _validFrom;
    private byte _kind;

    /// <summary>A link that leaves the state to the row.</summary>
    public Link(RelationshipType type, int relationship, int other)
    {
        (Other, Relationship) = (other, relationship);
        _kind = (byte)(((int)type << 4) | RelationshipRow.NoStage);
    }

    /// <summary>A link with the state of the row, where it is plain.</summary>
    public Link(RelationshipTable table, int relationship, int other)
        : this(table[relationship].Type, relationship, other)
    {
        ref var row = ref table[relationship];
        if (row.IsPlain && Pack(table.ValidFrom(in row)) is { } day)
        {
            (_knownFrom, _validFrom, _kind) = (row.KnownFrom, day, row.Kind);
        }
    }

    /// <summary>Type and stage of the plain state as one byte; see <see cref="RelationshipRow.Kind"/>.</summary>
    public readonly byte Kind => _kind;

    public readonly RelationshipType Type => (RelationshipType)(_kind >> 4);

    /// <summary>Whether the state is told here; else the row is to be asked.</summary>
    public static bool IsPlainKind(byte kind) => (kind & RelationshipRow.NoStage) != RelationshipRow.NoStage;

    /// <summary>Whether the plain state holds.</summary>
    /// <param name="commit">The commit of a pin.</param>
    /// <param name="day">Its day, as <see cref="DayOf"/> gives it.</param>
    public readonly bool Holds(int commit, int day) => _knownFrom <= commit && _validFrom <= day;

    /// <summary>1 where <see cref="Holds"/>, else 0, without a branch.</summary>
    public readonly uint HoldsAsBit(int commit, int day) => (_knownFrom <= commit ? 1u : 0) & (_validFrom <= day ? 1u : 0);

    /// <summary>Leaves the state to the row from now on; whoever reads meanwhile finds the same there.</summary>
    public void Turn() => Volatile.Write(ref _kind, (byte)(_kind | RelationshipRow.NoStage));

    /// <summary>A day of a pin as it is compared here.</summary>
    public static int DayOf(int dayNumber) => Math.Max(0, dayNumber - FirstDay);

    // The beginning of time is before every day; no other day before the first or behind the last can be packed.
    private static ushort? Pack(int dayNumber) => (dayNumber - FirstDay) switch
    {
        _ when dayNumber == 0 => 0,
        > 0 and <= ushort.MaxValue and var day => (ushort)day,
        _ => null,
    };
}
