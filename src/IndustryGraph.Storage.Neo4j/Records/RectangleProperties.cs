using IndustryGraph.Model;
using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>
/// The rectangles of a relationship or fact as parallel lists, one place for each rectangle, whose names begin with an
/// underscore; beside them, for a person who reads the graph, the state as it stands.
/// </summary>
internal static class RectangleProperties
{
    // In a list there is no null; no day has this number.
    private const int Absent = -1;

    /// <param name="key">The relationship.</param>
    /// <param name="rectangles">All of them.</param>
    /// <param name="today">Of the states that are held now, the one of this day is shown.</param>
    public static Dictionary<string, object?> Write(
        RelationshipKey key, IReadOnlyList<Rectangle<RelationshipState>> rectangles, DateOnly today)
    {
        var properties = Shared(rectangles, today, StateJson.Write);
        properties["id"] = key.Slug;
        properties["type"] = EnumNames<RelationshipType>.Of(key.Type);
        properties["_stages"] = Column(rectangles, state => EnumNames<Stage>.Of(state.Stage));
        properties["_firmness"] = Column(rectangles, state => state.Stage.Firmness());
        properties["_confidences"] = Column(rectangles, state => state.Confidence);
        properties["_tiers"] = Column(rectangles, state => (int)state.Tiers);
        properties["_announcedFirst"] = Column(rectangles, state => state.AnnouncedOn?.First.DayNumber ?? Absent);
        properties["_announcedLast"] = Column(rectangles, state => state.AnnouncedOn?.Last.DayNumber ?? Absent);
        properties["_products"] = Column(rectangles, state => NodeProperties.Joined(state.Products));
        var state = Standing(rectangles, today)?.State;
        properties["stage"] = state is null ? null : EnumNames<Stage>.Of(state.Stage);
        properties["announcedOn"] = state?.AnnouncedOn?.ToString();
        properties["since"] = state?.ValidFrom?.ToString();
        properties["until"] = state?.ValidTo?.ToString();
        properties["products"] = state is { Products.Count: > 0 } ? state.Products.Select(product => product.Value).ToArray() : null;
        Amounts.Put(properties, state?.Value, state?.Volume, state?.Share);
        return properties;
    }

    /// <inheritdoc cref="Write(RelationshipKey, IReadOnlyList{Rectangle{RelationshipState}}, DateOnly)"/>
    public static Dictionary<string, object?> Write(IReadOnlyList<Rectangle<FactState>> rectangles, DateOnly today)
    {
        var properties = Shared(rectangles, today, StateJson.Write);
        var state = Standing(rectangles, today)?.State;
        properties["text"] = state?.Text;
        properties["asOf"] = state?.AsOf?.ToString();
        properties["by"] = state?.By?.ToString();
        Amounts.Put(properties, state?.Value, state?.Volume, null);
        return properties;
    }

    public static List<Rectangle<RelationshipState>> ReadRelationship(in Properties properties) => Read(properties, StateJson.ReadRelationship);

    public static List<Rectangle<FactState>> ReadFact(in Properties properties) => Read(properties, StateJson.ReadFact);

    /// <summary>Whether anything is held now, of whatever day.</summary>
    public static bool IsHeld<TState>(IEnumerable<Rectangle<TState>> rectangles)
        where TState : SubjectState => rectangles.Any(rectangle => rectangle.Known.To == Instant.Open);

    private static Dictionary<string, object?> Shared<TState>(
        IReadOnlyList<Rectangle<TState>> rectangles, DateOnly today, Func<TState, string> write)
        where TState : SubjectState
    {
        var standing = Standing(rectangles, today);
        return new Dictionary<string, object?>
        {
            ["bestClaim"] = standing?.State.BestClaim.Value,
            ["confidence"] = standing?.State.Confidence,
            ["origins"] = standing?.State.IndependentOrigins,
            ["holdsFrom"] = Day(standing?.Valid.From),
            ["holdsTo"] = Day(standing?.Valid.To),
            ["_validFrom"] = rectangles.Select(item => item.Valid.From.DayNumber).ToArray(),
            ["_validTo"] = rectangles.Select(item => item.Valid.To.DayNumber).ToArray(),
            ["_knownFrom"] = rectangles.Select(item => item.Known.From.Ticks).ToArray(),
            ["_knownTo"] = rectangles.Select(item => item.Known.To.Ticks).ToArray(),
            ["_states"] = rectangles.Select(item => write(item.State)).ToArray(),
        };
    }

    private static T[] Column<T>(IReadOnlyList<Rectangle<RelationshipState>> rectangles, Func<RelationshipState, T> of) =>
        [.. rectangles.Select(rectangle => of(rectangle.State))];

    // The state of the day; else the next one to come; else the last.
    private static Rectangle<TState>? Standing<TState>(IEnumerable<Rectangle<TState>> rectangles, DateOnly today)
        where TState : SubjectState
    {
        var held = rectangles.Where(rectangle => rectangle.Known.To == Instant.Open).OrderBy(rectangle => rectangle.Valid.From).ToList();
        return held.Find(rectangle => rectangle.Valid.To >= today) ?? held.LastOrDefault();
    }

    // The first and the last of all days stand for no bound.
    private static LocalDate? Day(DateOnly? day) =>
        day is { } known && known != DateOnly.MinValue && known != DateOnly.MaxValue ? new LocalDate(known.Year, known.Month, known.Day) : null;

    private static List<Rectangle<TState>> Read<TState>(in Properties properties, Func<string, TState> read)
        where TState : SubjectState
    {
        var (validFrom, validTo) = (properties.Numbers("_validFrom"), properties.Numbers("_validTo"));
        var (knownFrom, knownTo) = (properties.Numbers("_knownFrom"), properties.Numbers("_knownTo"));
        var states = properties.Texts("_states");
        var rectangles = new List<Rectangle<TState>>(states.Count);
        for (var i = 0; i < states.Count; i++)
        {
            rectangles.Add(new Rectangle<TState>(
                new ValidInterval(DateOnly.FromDayNumber((int)validFrom[i]), DateOnly.FromDayNumber((int)validTo[i])),
                new KnownInterval(new Instant(knownFrom[i]), new Instant(knownTo[i])),
                read(states[i])));
        }

        return rectangles;
    }
}
