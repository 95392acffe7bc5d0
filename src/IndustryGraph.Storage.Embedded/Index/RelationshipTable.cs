using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>All relationships and their states, in columns.</summary>
internal sealed class RelationshipTable
{
    private readonly ChunkedList<RelationshipRow> _rows = new();
    private readonly ChunkedList<RelationshipHistory> _histories = new();
    private readonly ChunkedList<RectangleRow> _rectangles = new();
    private readonly HashIndex _byKey;
    private readonly Stack<int> _free = [];

    public RelationshipTable() => _byKey = new HashIndex(index => Key.HashOf(_rows[index].Type, _rows[index].From, _rows[index].To));

    public int Count => _rows.Count;

    /// <summary>Told of each relationship whose state is no longer, or was never, plain: when it gets a history or a state in it, or one ends.</summary>
    public Action<int>? Changed { get; set; }

    public Interned<PartialDate> Dates { get; } = new();

    public Interned<StateDetail> Details { get; } = new();

    public ref RelationshipRow this[int index] => ref _rows[index];

    /// <summary>Makes room for so many relationships at once.</summary>
    public void Reserve(int relationships) => _byKey.Reserve(relationships);

    /// <summary>The index of a relationship; -1 where there is none.</summary>
    public int Find(RelationshipType type, int from, int to) => _byKey.Find(new Key(_rows, type, from, to));

    /// <summary>The relationships that join two nodes, whichever way.</summary>
    public IEnumerable<int> Between(int one, int other)
    {
        foreach (var info in RelationshipTypes.All)
        {
            if (Find(info.Type, one, other) is var there and >= 0)
            {
                yield return there;
            }

            if (Find(info.Type, other, one) is var back and >= 0)
            {
                yield return back;
            }
        }
    }

    public int Add(RelationshipType type, int from, int to)
    {
        var index = _rows.Add(new RelationshipRow(type, from, to));
        _byKey.Add(index);
        return index;
    }

    /// <summary>The claim about a relationship that was recorded last; -1 where all came by moves.</summary>
    public int LastClaim(int relationship)
    {
        ref var row = ref _rows[relationship];
        var history = Volatile.Read(ref row.History);
        return history < 0 ? Volatile.Read(ref row.FirstClaim) : Volatile.Read(ref _histories[history].LastClaim);
    }

    /// <summary>Adds a claim about a relationship; the first may make its state plain, which another ends.</summary>
    public void AddClaim(int relationship, int claim)
    {
        ref var row = ref _rows[relationship];
        if (row is { History: < 0, FirstClaim: < 0 })
        {
            Volatile.Write(ref row.FirstClaim, claim);
        }
        else
        {
            Turn(relationship);
            Volatile.Write(ref _histories[row.History].LastClaim, claim);
        }
    }

    /// <summary>Adds a state: in the row itself where it is plain.</summary>
    public void AddState(int relationship, RectangleRow state)
    {
        ref var row = ref _rows[relationship];
        if (row is { History: < 0, Stage: RelationshipRow.NoStage } && IsPlain(in row, in state))
        {
            row.Set(in state);
            return;
        }

        Turn(relationship);
        Changed?.Invoke(relationship);
        ref var last = ref _histories[row.History].LastRectangle;
        state.Previous = last;
        if (_free.TryPop(out var index))
        {
            _rectangles[index] = state;
        }
        else
        {
            index = _rectangles.Add(state);
        }

        Volatile.Write(ref last, index);
    }

    /// <summary>Gives a relationship a history, with its plain state, if it had one, as the first rectangle.</summary>
    public void Turn(int relationship)
    {
        ref var row = ref _rows[relationship];
        if (row.History < 0)
        {
            var rectangle = row.Stage == RelationshipRow.NoStage ? -1 : _rectangles.Add(PlainState(in row));
            Volatile.Write(ref row.History, _histories.Add(new RelationshipHistory { LastRectangle = rectangle, LastClaim = row.FirstClaim }));
            Changed?.Invoke(relationship);
        }
    }

    /// <summary>Takes all states of a relationship away, to be written anew; only while nobody reads.</summary>
    public void ClearStates(int relationship)
    {
        ref var row = ref _rows[relationship];
        row.Clear();
        if (row.History >= 0)
        {
            ref var last = ref _histories[row.History].LastRectangle;
            for (; last >= 0; last = _rectangles[last].Previous)
            {
                _free.Push(last);
            }
        }
    }

    /// <summary>The state that a pin lies in.</summary>
    public StateRef StateAt(int relationship, IndexPin pin)
    {
        ref var row = ref _rows[relationship];
        var history = Volatile.Read(ref row.History);
        if (history < 0)
        {
            return (row.Kind & RelationshipRow.NoStage) != RelationshipRow.NoStage && row.KnownFrom <= pin.Commit && ValidFrom(in row) <= pin.Day
                ? StateRef.Plain(relationship)
                : StateRef.None;
        }

        for (var index = Volatile.Read(ref _histories[history].LastRectangle); index >= 0; index = _rectangles[index].Previous)
        {
            if (_rectangles[index].Contains(pin))
            {
                return StateRef.Rectangle(index);
            }
        }

        return StateRef.None;
    }

    /// <summary>The state of a relationship with a history of it alone and that it ended, as most have that have one.</summary>
    public bool TryEnding(int relationship, out RectangleRow state)
    {
        state = default;
        var history = Volatile.Read(ref _rows[relationship].History);
        if (history < 0 || Volatile.Read(ref _histories[history].LastRectangle) is not (>= 0 and var last) || _rectangles[last].Previous < 0)
        {
            return false;
        }

        var end = _rectangles[last];
        state = _rectangles[end.Previous];
        return state.Previous < 0
            && (state.KnownTo, end.KnownTo) == (RectangleRow.Open, RectangleRow.Open)
            && state.KnownFrom == end.KnownFrom
            && end.Stage == Stage.Ended
            && end.ValidFrom == state.ValidTo + 1
            && end.ValidTo == DateOnly.MaxValue.DayNumber;
    }

    /// <summary>All states of a relationship, last written first.</summary>
    public IEnumerable<StateRef> StatesOf(int relationship)
    {
        var history = Volatile.Read(ref _rows[relationship].History);
        if (history < 0)
        {
            if ((_rows[relationship].Kind & RelationshipRow.NoStage) != RelationshipRow.NoStage)
            {
                yield return StateRef.Plain(relationship);
            }

            yield break;
        }

        for (var index = Volatile.Read(ref _histories[history].LastRectangle); index >= 0; index = _rectangles[index].Previous)
        {
            yield return StateRef.Rectangle(index);
        }
    }

    /// <summary>A state that there is.</summary>
    public RectangleRow this[StateRef state] => state.IsPlain ? PlainState(in _rows[state.Index]) : _rectangles[state.Index];

    public Stage StageOf(StateRef state) => state.IsPlain ? (Stage)_rows[state.Index].Stage : _rectangles[state.Index].Stage;

    /// <summary>The index of the rarer attributes of a state; -1 where it has none.</summary>
    public int DetailOf(StateRef state) => state.IsPlain ? _rows[state.Index].Detail : _rectangles[state.Index].Detail;

    /// <summary>The confidence of a state in ten-thousandths.</summary>
    public ushort ConfidenceOf(StateRef state) => state.IsPlain ? _rows[state.Index].Confidence : _rectangles[state.Index].Confidence;

    /// <summary>The index of the date of announcement of a state; -1 where it is absent.</summary>
    public int AnnouncedOf(StateRef state) => state.IsPlain ? _rows[state.Index].Announced : _rectangles[state.Index].Announced;

    /// <summary>Ends what is known to this day of a relationship by a commit.</summary>
    public void Close(int relationship, StateRef rectangle, int commit)
    {
        Volatile.Write(ref _rectangles[rectangle.Index].KnownTo, commit);
        Changed?.Invoke(relationship);
    }

    /// <summary>The first day of the plain state, as in <see cref="DateOnly.DayNumber"/>.</summary>
    public int ValidFrom(in RelationshipRow row) =>
        row.Detail >= 0 && Details[row.Detail].ValidFrom is { } start ? start.First.DayNumber
        : row.Announced >= 0 ? Dates[row.Announced].First.DayNumber
        : 0;

    private bool IsPlain(in RelationshipRow row, in RectangleRow state)
    {
        var plain = row with { Announced = state.Announced, Detail = state.Detail };
        return state.BestClaim == row.FirstClaim
            && state.Origins == 1
            && state.KnownTo == RectangleRow.Open
            && state.ValidTo == DateOnly.MaxValue.DayNumber
            && state.ValidFrom == ValidFrom(in plain);
    }

    private RectangleRow PlainState(in RelationshipRow row) => new()
    {
        ValidFrom = ValidFrom(in row),
        ValidTo = DateOnly.MaxValue.DayNumber,
        KnownFrom = row.KnownFrom,
        KnownTo = RectangleRow.Open,
        Previous = -1,
        BestClaim = row.FirstClaim,
        Announced = row.Announced,
        Detail = row.Detail,
        Origins = 1,
        Confidence = row.Confidence,
        Stage = (Stage)row.Stage,
        Tiers = row.Tiers,
    };

    private readonly struct Key(ChunkedList<RelationshipRow> rows, RelationshipType type, int from, int to) : IHashKey
    {
        public uint Hash => HashOf(type, from, to);

        public bool IsOf(int item)
        {
            ref var row = ref rows[item];
            return row.From == from && row.To == to && row.Type == type;
        }

        public static uint HashOf(RelationshipType type, int from, int to) => (uint)HashCode.Combine(type, from, to);
    }
}
