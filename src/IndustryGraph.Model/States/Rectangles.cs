namespace IndustryGraph.Model;

/// <summary>
/// The states of one subject over both clocks, as rectangles that do not overlap. They are made once, when something
/// is written; reading is a look-up.
/// </summary>
public static class Rectangles
{
    /// <summary>All rectangles from the whole history of a relationship.</summary>
    public static List<Rectangle<RelationshipState>> OfRelationship(IReadOnlyList<Attachment> history) =>
        Build(history, Timeline.OfRelationship);

    /// <summary>All rectangles from the whole history of a fact.</summary>
    public static List<Rectangle<FactState>> OfFact(IReadOnlyList<Attachment> history) => Build(history, Timeline.OfFact);

    /// <summary>
    /// Writes the timeline known from a commit on over the rectangles before it: those still open whose state changes
    /// are closed at the commit, and new ones opened.
    /// </summary>
    /// <param name="rectangles">The rectangles so far; altered in place.</param>
    /// <param name="commit">Later than every commit in <paramref name="rectangles"/>.</param>
    /// <param name="timeline">The states as known from the commit on, in the order of days.</param>
    public static void Apply<TState>(
        List<Rectangle<TState>> rectangles, Instant commit, List<(ValidInterval Valid, TState State)> timeline)
        where TState : SubjectState
    {
        ArgumentNullException.ThrowIfNull(rectangles);
        ArgumentNullException.ThrowIfNull(timeline);
        if (rectangles.Count == 0)
        {
            foreach (var (valid, state) in timeline)
            {
                rectangles.Add(new Rectangle<TState>(valid, new KnownInterval(commit, Instant.Open), state));
            }

            return;
        }

        var unchanged = new HashSet<ValidInterval>();
        for (var i = 0; i < rectangles.Count; i++)
        {
            var rectangle = rectangles[i];
            if (rectangle.Known.To != Instant.Open)
            {
                continue;
            }

            var index = timeline.BinarySearch((rectangle.Valid, rectangle.State), ByFirstDay<TState>.Instance);
            if (index >= 0 && timeline[index].Valid == rectangle.Valid && timeline[index].State.Equals(rectangle.State))
            {
                unchanged.Add(rectangle.Valid);
            }
            else
            {
                rectangles[i] = rectangle with { Known = rectangle.Known with { To = commit } };
            }
        }

        foreach (var (valid, state) in timeline)
        {
            if (!unchanged.Contains(valid))
            {
                rectangles.Add(new Rectangle<TState>(valid, new KnownInterval(commit, Instant.Open), state));
            }
        }
    }

    private static List<Rectangle<TState>> Build<TState>(
        IReadOnlyList<Attachment> history, Func<IEnumerable<Evidence>, List<(ValidInterval, TState)>> timelineOf)
        where TState : SubjectState
    {
        ArgumentNullException.ThrowIfNull(history);
        var rectangles = new List<Rectangle<TState>>();
        if (history is [{ Known.To: var to } only] && to == Instant.Open)
        {
            // Most subjects have one claim. The general way gives the same.
            Apply(rectangles, only.Known.From, timelineOf([only.Evidence]));
            return rectangles;
        }

        var commits = new SortedSet<Instant>();
        foreach (var attachment in history)
        {
            commits.Add(attachment.Known.From);
            commits.Add(attachment.Known.To);
        }

        commits.Remove(Instant.Open);
        foreach (var commit in commits)
        {
            Apply(rectangles, commit, timelineOf(history.Where(item => item.Known.Contains(commit)).Select(item => item.Evidence)));
        }

        return rectangles;
    }

    private sealed class ByFirstDay<TState> : IComparer<(ValidInterval Valid, TState State)>
    {
        public static readonly ByFirstDay<TState> Instance = new();

        public int Compare((ValidInterval Valid, TState State) x, (ValidInterval Valid, TState State) y) =>
            x.Valid.From.CompareTo(y.Valid.From);
    }
}
