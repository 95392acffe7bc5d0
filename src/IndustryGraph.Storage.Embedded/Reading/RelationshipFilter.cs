using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// <see cref="RelationshipCriteria"/> over rectangles as the index packs them: the same rule as
/// <see cref="RelationshipCriteria.Matches"/>, and the countries of the ends.
/// </summary>
internal sealed class RelationshipFilter
{
    private static readonly RelationshipType[] Types = Enum.GetValues<RelationshipType>();
    private static readonly Stage[] Stages = Enum.GetValues<Stage>();

    private readonly Snapshot _snapshot;
    private readonly IndexPin _pin;
    private readonly RelationshipCriteria _criteria;
    private readonly RelationshipTable _relationships;

    // By type and stage as a link packs them.
    private readonly bool[] _kinds = new bool[Link.Kinds];
    private readonly uint _types;
    private readonly uint _stages;
    private readonly HashSet<int>? _involving;
    private readonly int _day;

    // Whether anything but type, stage and pin matters.
    private readonly bool _looksFurther;

    public RelationshipFilter(Snapshot snapshot, IndexPin pin, RelationshipCriteria criteria)
    {
        (_snapshot, _pin, _criteria, _relationships) = (snapshot, pin, criteria, snapshot.Index.Relationships);
        foreach (var type in Types)
        {
            _types |= criteria.Types?.Contains(type) ?? true ? 1u << (int)type : 0;
        }

        foreach (var stage in Stages)
        {
            _stages |= criteria.Stages?.Contains(stage) ?? true ? 1u << (int)stage : 0;
        }

        _involving = criteria.Involving?.Select(id => snapshot.Index.Nodes.Find(id.Value)?.Index ?? -1).ToHashSet();
        for (var kind = 0; kind < _kinds.Length; kind++)
        {
            _kinds[kind] = HasType((RelationshipType)(kind >> 4)) && ((kind & RelationshipRow.NoStage) == RelationshipRow.NoStage || HasStage((Stage)(kind & RelationshipRow.NoStage)));
        }

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
        ref var row = ref _relationships[relationship];
        return HasType(row.Type) ? Match(relationship, in row, other) : StateRef.None;
    }

    /// <summary>The state that a relationship is found by from one of its ends; none where it does not match.</summary>
    /// <param name="link">The relationship.</param>
    /// <param name="anchored">Whether the countries speak of the other end; else of either.</param>
    public StateRef Match(in Link link, bool anchored = true)
    {
        if (!_kinds[link.Kind] || (link.IsPlain && !link.Holds(_pin.Commit, _day)))
        {
            return StateRef.None;
        }

        return link.IsPlain && !_looksFurther
            ? StateRef.Plain(link.Relationship)
            : Match(link.Relationship, in _relationships[link.Relationship], anchored ? link.Other : null);
    }

    /// <summary>Whether type and, where it is plain, stage of a link are wanted: most that are not found are told by this.</summary>
    public bool MayMatch(in Link link) => _kinds[link.Kind];

    /// <summary>Whether <see cref="Match(in Link, bool)"/> finds a state, and its stage.</summary>
    public bool TryStage(in Link link, bool anchored, out Stage stage)
    {
        if (link.IsPlain && !_looksFurther)
        {
            stage = link.Stage;
            return _kinds[link.Kind] && link.Holds(_pin.Commit, _day);
        }

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
        return !found.IsNone && Matches(_relationships[found]) && LiesRight(in row, other) ? found : StateRef.None;
    }

    private bool HasType(RelationshipType type) => (_types & (1u << (int)type)) != 0;

    private bool HasStage(Stage stage) => (_stages & (1u << (int)stage)) != 0;

    private bool Matches(in RectangleRow state) =>
        HasStage(state.Stage)
        && (_criteria.MinConfidence is null || state.Confidence / 10000.0 >= _criteria.MinConfidence)
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
