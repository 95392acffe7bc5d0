using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// Evaluates the claims of every subject by the rules, at the first pin of every stretch on which nothing can change,
/// and holds the states of the index against it; and looks for rectangles that are empty or overlap.
/// </summary>
internal sealed class StateCheck(GraphIndex index, ClaimReader reader, List<Finding> findings)
{
    public void Run(CancellationToken cancellation)
    {
        for (var relationship = 0; relationship < index.Relationships.Count; relationship++)
        {
            cancellation.ThrowIfCancellationRequested();
            var slug = index.KeyOf(relationship).Slug;
            var rectangles = index.RectanglesOf(relationship, openOnly: false).ConvertAll(item => item.Rectangle);
            CheckShape(rectangles, slug);
            var found = relationship;
            CheckStates(
                Subject.Relationship(relationship),
                slug,
                (standing, lapsed) => RelationshipState.Of(standing, lapsed),
                pin => index.Relationships.StateAt(found, pin) is { IsNone: false } state ? index.StateOf(index.Relationships[state]) : null);
        }

        for (var fact = 0; fact < index.Facts.Count; fact++)
        {
            var entry = index.Facts[fact];
            CheckShape(index.RectanglesOf(entry), entry.Slug);
            CheckStates(Subject.Fact(fact), entry.Slug, (standing, lapsed) => lapsed ? null : FactState.Of(standing), entry.At);
        }
    }

    private void CheckShape<TState>(List<Rectangle<TState>> rectangles, string slug)
        where TState : SubjectState
    {
        for (var i = 0; i < rectangles.Count; i++)
        {
            var one = rectangles[i];
            Require(one.Valid.From <= one.Valid.To && one.Known.From < one.Known.To, slug, $"The rectangle {one.Valid} x {one.Known} is empty.");
            Require(
                !rectangles.Take(i).Any(other => one.Valid.From <= other.Valid.To && other.Valid.From <= one.Valid.To
                    && one.Known.From < other.Known.To && other.Known.From < one.Known.To),
                slug,
                $"The rectangle {one.Valid} x {one.Known} overlaps another.");
        }
    }

    private void CheckStates<TState>(
        Subject subject, string slug, Func<List<Evidence>, bool, TState?> evaluate, Func<IndexPin, TState?> recorded)
        where TState : SubjectState
    {
        var history = History.Of(index, subject, reader);
        var days = new SortedSet<DateOnly> { DateOnly.MinValue };
        var commits = new SortedSet<Instant>();
        foreach (var (evidence, known) in history)
        {
            days.Add(evidence.Claim.HoldsFrom);
            days.Add(evidence.Claim.HoldsTo == DateOnly.MaxValue ? DateOnly.MinValue : evidence.Claim.HoldsTo.AddDays(1));
            commits.Add(known.From);
            commits.Add(known.To);
        }

        commits.Remove(Instant.Open);
        foreach (var commit in commits)
        {
            foreach (var day in days)
            {
                var expected = Naive(history, new Pin(day, commit), evaluate);
                var actual = recorded(new IndexPin(index.Commits.At(commit), day.DayNumber));
                Require(Equals(expected, actual), slug, $"On {day:yyyy-MM-dd}, known at {commit}, its state is not what its claims say.");
            }
        }
    }

    private static TState? Naive<TState>(List<Attachment> history, Pin pin, Func<List<Evidence>, bool, TState?> evaluate)
        where TState : SubjectState
    {
        var known = history
            .Where(item => item.Known.Contains(pin.KnownAt) && item.Evidence.Claim.Rank != Rank.Deprecated)
            .Select(item => item.Evidence)
            .Order(BestClaimOrder.Instance)
            .ToList();
        var standing = known.FindAll(item => item.Claim.HoldsFrom <= pin.ValidAt && pin.ValidAt <= item.Claim.HoldsTo);
        var lapsed = standing.Count == 0;
        standing = lapsed ? known.FindAll(item => item.Claim.HoldsTo < pin.ValidAt) : standing;
        return standing.Count == 0 ? null : evaluate(standing, lapsed);
    }

    private void Require(bool holds, string where, string what)
    {
        if (!holds)
        {
            findings.Add(new Finding(where, what));
        }
    }
}
