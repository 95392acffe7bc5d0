using IndustryGraph.Model;

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
    private readonly RelationshipTable _relationships;

    private readonly uint _types;

    // Those of rows that tell no stage by themselves as well.
    private readonly uint _stages;
    private readonly HashSet<int>? _involving;
    private readonly int _day;

    // Whether anything but type, stage and pin matters.
    private readonly bool _looksFurther;

    public RelationshipFilter(Snapshot snapshot, IndexPin pin, RelationshipCriteria criteria)
    {
        (_snapshot, _pin, _criteria, _relationships) = (snapshot, pin, criteria, snapshot.Index.Relationships);
        (_types, _stages) = (criteria.TypeBits, criteria.StageBits | (1u << RelationshipRow.NoStage));
        _involving = criteria.Involving?.Select(id => snapshot.Index.Nodes.Find(id.Value)?.Index ?? -1).ToHashSet();
        _day = Link.DayOf(pin.Day);
        _looksFurther = criteria is not
        {
            Products: null, MinConfidence: null, Tiers: null, AnnouncedFrom: null, AnnouncedTo: null, Involving: null, Countries: null,
        };
    }

    /// <summary>The state that a relationship is found by; none where it does not match or has no state.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="other">The end that is not the anchor; null where there is no anchor.</param>
    public StateRef Match(int relationship, int? other)
    {
        // Most of those that do not match are told by type and plain stage alone.
        ref var row = ref _relationships[relationship];
        return Has(row.Type, row.IsPlain ? row.Stage : RelationshipRow.NoStage) ? Match(relationship, in row, other) : StateRef.None;
    }

    /// <summary>The state that a relationship is found by from one of its ends; none where it does not match.</summary>
    /// <param name="link">The relationship.</param>
    /// <param name="anchored">Whether the countries speak of the other end; else of either.</param>
    public StateRef Match(in Link link, bool anchored = true)
    {
        var stage = link.StageOn(_day);
        if (!Has(link.Type, stage))
        {
            return StateRef.None;
        }

        if (stage != RelationshipRow.NoStage)
        {
            if (!link.Holds(_pin.Commit, _day))
            {
                return StateRef.None;
            }

            if (!_looksFurther && link.IsPlain)
            {
                return StateRef.Plain(link.Relationship);
            }
        }

        return Match(link.Relationship, in _relationships[link.Relationship], anchored ? link.Other : null);
    }

    /// <summary>Writes a step for each link that matches; there is room for one of each.</summary>
    /// <returns>How many there are.</returns>
    public int Select(ReadOnlySpan<Link> links, bool anchored, Span<Hop> found)
    {
        // What is read again and again stands here.
        var (types, stages, commit, day, looksFurther) = (_types, _stages, _pin.Commit, _day, _looksFurther);
        var count = 0;
        foreach (ref readonly var link in links)
        {
            var (type, told) = (link.Type, link.StageOn(day));
            if (((types >> (int)type) & (stages >> told) & 1) == 0)
            {
                continue;
            }

            var stage = (Stage)told;
            if (!looksFurther && told != RelationshipRow.NoStage ? link.Holds(commit, day) : TryStageOfRow(in link, anchored, out stage))
            {
                found[count++] = new Hop(link.Other, link.Relationship, type, stage);
            }
        }

        return count;
    }

    /// <summary>Whether <see cref="Match(in Link, bool)"/> finds a state, and its stage.</summary>
    public bool TryStage(in Link link, bool anchored, out Stage stage)
    {
        var told = link.StageOn(_day);
        stage = (Stage)told;
        if (!Has(link.Type, told))
        {
            return false;
        }

        return !_looksFurther && told != RelationshipRow.NoStage ? link.Holds(_pin.Commit, _day) : TryStageOfRow(in link, anchored, out stage);
    }

    private bool TryStageOfRow(in Link link, bool anchored, out Stage stage)
    {
        var state = Match(in link, anchored);
        stage = state.IsNone ? default : _relationships.StageOf(state);
        return !state.IsNone;
    }

    private StateRef Match(int relationship, in RelationshipRow row, int? other)
    {
        if (_involving is not null && !_involving.Contains(row.From) && !_involving.Contains(row.To))
        {
            return StateRef.None;
        }

        var found = _relationships.StateAt(relationship, _pin);
        if (found.IsNone || !HasStage(_relationships.StageOf(found)))
        {
            return StateRef.None;
        }

        return !_looksFurther || (Matches(_relationships[found]) && LiesRight(in row, other)) ? found : StateRef.None;
    }

    private bool Has(RelationshipType type, int stage) => ((_types >> (int)type) & (_stages >> stage) & 1) != 0;

    private bool HasStage(Stage stage) => (_stages & (1u << (int)stage)) != 0;

    private bool Matches(in RectangleRow state) =>
        (_criteria.MinConfidence is null || state.Confidence / 10000.0 >= _criteria.MinConfidence)
        && (_criteria.Tiers is null || (state.Tiers & _criteria.Tiers) != 0)
        && ((_criteria.AnnouncedFrom is null && _criteria.AnnouncedTo is null) || IsAnnounced(in state))
        && (_criteria.Products is null || HasProduct(in state));

    private bool IsAnnounced(in RectangleRow state) =>
        state.Announced >= 0
        && _relationships.Dates[state.Announced].Overlaps(_criteria.AnnouncedFrom, _criteria.AnnouncedTo);

    private bool HasProduct(in RectangleRow state)
    {
        if (state.Detail >= 0)
        {
            foreach (var product in _relationships.Details[state.Detail].Products.Span)
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
}
