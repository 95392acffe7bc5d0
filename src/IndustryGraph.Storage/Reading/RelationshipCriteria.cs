using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>
/// Which relationships are wanted. All conditions hold together; a condition that is null does not count. Defaults and
/// the wider sense of products are settled above the port, so that every store decides alike.
/// </summary>
public sealed record RelationshipCriteria
{
    /// <summary>Every relationship that has a state at the pin.</summary>
    public static readonly RelationshipCriteria Any = new();

    public IReadOnlySet<RelationshipType>? Types
    {
        get;
        init => (field, TypeBits) = (value, value?.Aggregate(0u, (bits, type) => bits | (1u << (int)type)) ?? uint.MaxValue);
    }

    public IReadOnlySet<Stage>? Stages
    {
        get;
        init => (field, StageBits) = (value, value?.Aggregate(0u, (bits, stage) => bits | (1u << (int)stage)) ?? uint.MaxValue);
    }

    /// <summary>A bit for each of <see cref="Types"/>, by its number; all of them where it is null.</summary>
    public uint TypeBits { get; private init; } = uint.MaxValue;

    /// <summary>A bit for each of <see cref="Stages"/>, by its number; all of them where it is null.</summary>
    public uint StageBits { get; private init; } = uint.MaxValue;

    /// <summary>At least one of these products.</summary>
    public IReadOnlySet<NodeId>? Products { get; init; }

    /// <summary>The state's confidence, or above.</summary>
    public double? MinConfidence { get; init; }

    /// <summary>At least one source of these tiers supports the state.</summary>
    public SourceTiers? Tiers { get; init; }

    /// <summary>Announced on this day or later, as far as the partial date can mean so; an absent date does not match.</summary>
    public DateOnly? AnnouncedFrom { get; init; }

    /// <summary>Announced on this day or earlier, as far as the partial date can mean so; an absent date does not match.</summary>
    public DateOnly? AnnouncedTo { get; init; }

    /// <summary>At least one end is one of these.</summary>
    public IReadOnlySet<NodeId>? Involving { get; init; }

    /// <summary>
    /// The end that is not the anchor lies in one of these countries; without an anchor, at least one of the ends.
    /// ISO 3166-1 alpha-2, capital letters.
    /// </summary>
    public IReadOnlySet<string>? Countries { get; init; }

    /// <summary>
    /// Everything but <see cref="Countries"/>, which needs the ends: the one rule that all stores share.
    /// </summary>
    public bool Matches(RelationshipKey key, RelationshipState state)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        return (Types is null || Types.Contains(key.Type))
            && (Stages is null || Stages.Contains(state.Stage))
            && (MinConfidence is null || state.Confidence >= MinConfidence)
            && (Tiers is null || (state.Tiers & Tiers) != 0)
            && ((AnnouncedFrom is null && AnnouncedTo is null) || (state.AnnouncedOn?.Overlaps(AnnouncedFrom, AnnouncedTo) ?? false))
            && (Involving is null || Involving.Contains(key.From) || Involving.Contains(key.To))
            && (Products is null || HasProduct(state));
    }

    private bool HasProduct(RelationshipState state)
    {
        foreach (var product in state.Products.Span)
        {
            if (Products!.Contains(product))
            {
                return true;
            }
        }

        return false;
    }
}
