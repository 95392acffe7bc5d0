namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// <see cref="RelationshipCriteria"/> over rectangles as the index packs them: the same rule as
/// <see cref="RelationshipCriteria.Matches"/>, and the countries of the ends.
/// </summary>
internal sealed class RelationshipFilter
{
    private readonly Snapshot _snapshot;
    private readonly IndexPin _pin;
    private readonly RelationshipCriteria _criteria;
    private readonly uint _types;
    private readonly uint _stages;
    private readonly HashSet<int>? _involving;

    public RelationshipFilter(Snapshot snapshot, IndexPin pin, RelationshipCriteria criteria)
    {
        (_snapshot, _pin, _criteria) = (snapshot, pin, criteria);
        _types = Bits(criteria.Types?.Select(type => (int)type));
        _stages = Bits(criteria.Stages?.Select(stage => (int)stage));
        _involving = criteria.Involving?.Select(id => snapshot.Index.Nodes.Find(id.Value)?.Index ?? -1).ToHashSet();
    }

    /// <summary>The rectangle that a relationship is found by; -1 where it does not match or has no state.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="other">The end that is not the anchor; null where there is no anchor.</param>
    public int Match(int relationship, int? other)
    {
        ref var row = ref _snapshot.Index.Relationships[relationship];
        if ((_types & (1u << (int)row.Type)) == 0
            || (_involving is not null && !_involving.Contains(row.From) && !_involving.Contains(row.To)))
        {
            return -1;
        }

        var found = _snapshot.Index.Relationships.RectangleAt(relationship, _pin);
        return found >= 0 && Matches(in _snapshot.Index.Relationships.Rectangle(found)) && LiesRight(in row, other) ? found : -1;
    }

    private bool Matches(in RectangleRow state) =>
        (_stages & (1u << (int)state.Stage)) != 0
        && (_criteria.MinConfidence is null || state.Confidence / 10000.0 >= _criteria.MinConfidence)
        && (_criteria.Tiers is null || (state.Tiers & _criteria.Tiers) != 0)
        && ((_criteria.AnnouncedFrom is null && _criteria.AnnouncedTo is null) || IsAnnounced(in state))
        && (_criteria.Products is null || HasProduct(in state));

    private bool IsAnnounced(in RectangleRow state) =>
        state.Announced >= 0
        && _snapshot.Index.Relationships.Dates[state.Announced].Overlaps(_criteria.AnnouncedFrom, _criteria.AnnouncedTo);

    private bool HasProduct(in RectangleRow state)
    {
        if (state.Detail >= 0)
        {
            foreach (var product in _snapshot.Index.Relationships.Details[state.Detail].Products.Span)
            {
                if (_criteria.Products!.Contains(product))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool LiesRight(in RelationshipRow row, int? other) =>
        _criteria.Countries is null
        || (other is { } end ? LiesIn(end) : LiesIn(row.From) || LiesIn(row.To));

    private bool LiesIn(int node) =>
        _snapshot.Index.Nodes[node].At(_pin.Commit)?.Country is { } country && _criteria.Countries!.Contains(country);

    private static uint Bits(IEnumerable<int>? numbers) =>
        numbers?.Aggregate(0u, (bits, number) => bits | (1u << number)) ?? uint.MaxValue;
}
