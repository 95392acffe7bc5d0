using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

internal sealed partial class GraphIndex
{
    RelationshipState IRelationshipReader.StateOf(int state) => StateOf(Relationships[StateRef.Of(state)]);

    public RelationshipState StateOf(in RectangleRow row)
    {
        var detail = row.Detail < 0 ? null : Relationships.Details[row.Detail];
        return new RelationshipState
        {
            BestClaim = ClaimIdOf(row.BestClaim),
            Stage = row.Stage,
            AnnouncedOn = row.Announced < 0 ? null : Relationships.Dates[row.Announced],
            ValidFrom = detail?.ValidFrom,
            ValidTo = detail?.ValidTo,
            Products = detail?.Products ?? [],
            Value = detail?.Value,
            Volume = detail?.Volume,
            Share = detail?.Share,
            Confidence = row.Confidence / 10000.0,
            IndependentOrigins = row.Origins,
            Tiers = row.Tiers,
        };
    }

    /// <summary>All rectangles of a relationship that are known to this day or, if asked, of its whole history; last written first.</summary>
    public List<(StateRef State, Rectangle<RelationshipState> Rectangle)> RectanglesOf(int relationship, bool openOnly)
    {
        var found = new List<(StateRef, Rectangle<RelationshipState>)>();
        foreach (var state in Relationships.StatesOf(relationship))
        {
            var row = Relationships[state];
            if (!openOnly || row.KnownTo == RectangleRow.Open)
            {
                found.Add((state, new Rectangle<RelationshipState>(
                    DaysOf(row.ValidFrom, row.ValidTo), new KnownInterval(Commits[row.KnownFrom], Commits[row.KnownTo]), StateOf(in row))));
            }
        }

        return found;
    }

    /// <summary>Writes the states known from a commit on over those before it.</summary>
    public void Apply(int relationship, int commit, List<(ValidInterval Valid, RelationshipState State)> timeline)
    {
        if (Relationships[relationship].IsPlain)
        {
            Relationships.Turn(relationship);
        }

        var open = RectanglesOf(relationship, openOnly: true);
        var rectangles = open.ConvertAll(item => item.Rectangle);
        Rectangles.Apply(rectangles, Commits[commit], timeline);
        for (var i = 0; i < rectangles.Count; i++)
        {
            if (i >= open.Count)
            {
                Add(relationship, rectangles[i]);
            }
            else if (rectangles[i].Known.To != Instant.Open)
            {
                Relationships.Close(relationship, open[i].State, commit);
            }
        }
    }

    public void Add(int relationship, Rectangle<RelationshipState> rectangle)
    {
        var state = rectangle.State;
        var detail = StateDetail.Of(state);
        Relationships.AddState(relationship, new RectangleRow
        {
            ValidFrom = rectangle.Valid.From.DayNumber,
            ValidTo = rectangle.Valid.To.DayNumber,
            KnownFrom = Commits.At(rectangle.Known.From),
            KnownTo = Commits.At(rectangle.Known.To),
            BestClaim = Find(state.BestClaim),
            Announced = state.AnnouncedOn is { } date ? Relationships.Dates.NumberOf(date) : -1,
            Detail = detail is null ? -1 : Relationships.Details.NumberOf(detail),
            Origins = state.IndependentOrigins,
            Confidence = (ushort)Math.Round(state.Confidence * 10000),
            Stage = state.Stage,
            Tiers = state.Tiers,
        });
    }

    /// <summary>Writes the states of a subject anew from its whole history; only while nobody reads.</summary>
    public void SetHistory(Subject subject, List<Attachment> history)
    {
        if (subject.IsFact)
        {
            Set(Facts[subject.Index], Rectangles.OfFact(history));
            return;
        }

        Relationships.ClearStates(subject.Index);
        foreach (var rectangle in Rectangles.OfRelationship(history))
        {
            Add(subject.Index, rectangle);
        }
    }

    public List<Rectangle<FactState>> RectanglesOf(FactEntry fact) =>
        [.. fact.Rectangles.ToArray().Select(item => new Rectangle<FactState>(
            DaysOf(item.ValidFrom, item.ValidTo), new KnownInterval(Commits[item.KnownFrom], Commits[item.KnownTo]), item.State))];

    public void Apply(FactEntry fact, int commit, List<(ValidInterval Valid, FactState State)> timeline)
    {
        var rectangles = RectanglesOf(fact);
        Rectangles.Apply(rectangles, Commits[commit], timeline);
        Set(fact, rectangles);
    }

    public void Set(FactEntry fact, List<Rectangle<FactState>> rectangles) =>
        fact.Set([.. rectangles.Select(item => new FactRectangle(
            item.Valid.From.DayNumber, item.Valid.To.DayNumber, Commits.At(item.Known.From), Commits.At(item.Known.To), item.State))]);

    private static ValidInterval DaysOf(int from, int to) => new(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to));
}
