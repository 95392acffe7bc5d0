using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// A relationship: what identifies it, and its state as long as that is plain; 32 bytes. A state is plain where all that was
/// ever said of the relationship is one claim that holds to the end: most are. Every other relationship has a
/// <see cref="RelationshipHistory"/> as well, which then counts alone. What is here never changes once it is written.
/// </summary>
internal struct RelationshipRow
{
    /// <summary>The <see cref="Stage"/> of no plain state; fits in four bits.</summary>
    public const int NoStage = 15;

    public int From;
    public int To;

    /// <summary>The claim about it that was recorded first, which a plain state is made of; -1 where all came by moves.</summary>
    public int FirstClaim;

    /// <summary>Of the plain state: the commit that recorded it.</summary>
    public int KnownFrom;

    /// <summary>Of the plain state: index of the date of announcement; -1 where it is absent.</summary>
    public int Announced;

    /// <summary>Of the plain state: index of the rarer attributes; -1 where all are absent.</summary>
    public int Detail;

    /// <summary>Its history; -1 where there is none.</summary>
    public int History;

    /// <summary>Of the plain state, in ten-thousandths.</summary>
    public ushort Confidence;
    private byte _tiers;
    private byte _kind;

    public RelationshipRow(RelationshipType type, int from, int to)
    {
        (From, To, FirstClaim, Announced, Detail, History) = (from, to, -1, -1, -1, -1);
        _kind = (byte)(((int)type << 4) | NoStage);
    }

    public readonly RelationshipType Type => (RelationshipType)(_kind >> 4);

    /// <summary>Of the plain state; <see cref="NoStage"/> where there is none.</summary>
    public readonly int Stage => _kind & NoStage;

    public readonly SourceTiers Tiers => (SourceTiers)_tiers;

    /// <summary>Whether the state written here is the whole of it; for the writer.</summary>
    public readonly bool IsPlain => History < 0 && Stage != NoStage;

    /// <summary>Writes the plain state; readers see all of it or nothing.</summary>
    public void Set(in RectangleRow state)
    {
        (KnownFrom, Announced, Detail, Confidence, _tiers) =
            (state.KnownFrom, state.Announced, state.Detail, state.Confidence, (byte)state.Tiers);
        Volatile.Write(ref _kind, (byte)((_kind & 0xF0) | (int)state.Stage));
    }

    /// <summary>Takes the plain state away; only while nobody reads.</summary>
    public void Clear() => _kind |= NoStage;

    /// <summary>Type and plain stage as one byte, the type in the upper half.</summary>
    public readonly byte Kind => Volatile.Read(in _kind);
}
