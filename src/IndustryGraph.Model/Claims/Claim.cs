namespace IndustryGraph.Model;

/// <summary>
/// What one source says about one relationship or fact. Recorded once and never altered: a correction is a new claim
/// with the same <see cref="Key"/>, a retraction closes <see cref="KnownTo"/>.
/// </summary>
public sealed record Claim : GraphRecord
{
    public override string Slug => Id.Value;

    public required ClaimId Id { get; init; }

    /// <summary>Names the claim within its source.</summary>
    public required string Key { get; init; }

    public required NodeId Source { get; init; }

    public required ClaimSubject Subject { get; init; }

    /// <summary>How far the relationship has come; null of a fact, never of a relationship.</summary>
    public Stage? Stage { get; init; }

    /// <summary>What the source says, in our own words.</summary>
    public required string Statement { get; init; }

    /// <summary>When what is claimed was announced; never the date of publication.</summary>
    public PartialDate? AnnouncedOn { get; init; }

    public PartialDate? ValidFrom { get; init; }

    public PartialDate? ValidTo { get; init; }

    /// <summary>When it is to begin; promotes nothing.</summary>
    public PartialDate? ExpectedStart { get; init; }

    public EquatableList<NodeId> Products { get; init; } = [];

    public Money? Value { get; init; }

    public Quantity? Volume { get; init; }

    /// <summary>Of an ownership: the part held, 0 to 1.</summary>
    public decimal? Share { get; init; }

    /// <summary>Conditions worth keeping, in the order stated.</summary>
    public EquatableList<string> Terms { get; init; } = [];

    /// <summary>Of a fact: what is claimed, in words.</summary>
    public string? Text { get; init; }

    /// <summary>Of a fact: the time it speaks of.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>Of a target or milestone: when it is to be reached.</summary>
    public PartialDate? By { get; init; }

    /// <summary>Where in the source: "paragraph 2".</summary>
    public string? Locator { get; init; }

    /// <summary>The party that the source attributes it to; null where it is the source's own voice.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>How sure the reading of the source is, 0 to 1; never the chance that a deal closes.</summary>
    public double Confidence { get; init; } = 1;

    public Rank Rank { get; init; } = Rank.Normal;

    /// <summary>When it was committed. Set by the store, strictly increasing from one commit to the next.</summary>
    public Instant KnownFrom { get; init; } = Instant.Open;

    /// <summary>When it was corrected or retracted; <see cref="Instant.Open"/> while it stands.</summary>
    public Instant KnownTo { get; init; } = Instant.Open;

    /// <summary>The claim that corrected it.</summary>
    public ClaimId? SupersededBy { get; init; }

    /// <summary>Why it was retracted.</summary>
    public string? RetractedBecause { get; init; }

    /// <summary>The first day on which it holds: of validFrom, else of announcedOn, else the beginning.</summary>
    public DateOnly HoldsFrom => ValidFrom?.First ?? AnnouncedOn?.First ?? DateOnly.MinValue;

    /// <summary>The last day on which it holds: of validTo, else the end.</summary>
    public DateOnly HoldsTo => ValidTo?.Last ?? DateOnly.MaxValue;

    /// <summary>The event's date, which ranks claims: announcedOn, else validFrom.</summary>
    public PartialDate? EventDate => AnnouncedOn ?? ValidFrom;

    /// <summary>Whether it had been recorded by then and was neither corrected nor retracted.</summary>
    public bool IsKnownAt(Instant moment) => KnownFrom <= moment && moment < KnownTo;

    /// <summary>Whether it holds on the pinned day, as known at the pinned moment.</summary>
    public bool HoldsAt(Pin pin) => IsKnownAt(pin.KnownAt) && HoldsFrom <= pin.ValidAt && pin.ValidAt <= HoldsTo;

    /// <summary>The claim as it read at that moment: what closed it later is not in it.</summary>
    public Claim AsKnownAt(Instant moment) =>
        KnownTo > moment && KnownTo != Instant.Open
            ? this with { KnownTo = Instant.Open, SupersededBy = null, RetractedBecause = null }
            : this;

    /// <summary>The id of the nth claim that a source makes under one key; corrections count from 2.</summary>
    public static ClaimId IdOf(NodeId source, string key, int edition) =>
        new(edition == 1 ? $"{source}--{Model.Slug.OfKey(key)}" : $"{source}--{Model.Slug.OfKey(key)}--{edition}");
}
