namespace IndustryGraph.Model;

/// <summary>The states of one subject over valid time, as known at one moment.</summary>
public static class Timeline
{
    /// <summary>The states of a relationship, in the order of days, without overlap; equal neighbours are one.</summary>
    /// <param name="known">All claims about it that were known at the moment, in any order.</param>
    public static List<(ValidInterval Valid, RelationshipState State)> OfRelationship(IEnumerable<Evidence> known) =>
        Sweep(known, RelationshipState.Of, lapses: true);

    /// <summary>The states of a fact. A fact whose claims have all lapsed has none.</summary>
    /// <inheritdoc cref="OfRelationship"/>
    public static List<(ValidInterval Valid, FactState State)> OfFact(IEnumerable<Evidence> known) =>
        Sweep(known, (standing, _) => FactState.Of(standing), lapses: false);

    // One pass over the days on which a claim begins or has lapsed. Between two such days nothing changes.
    private static List<(ValidInterval, TState)> Sweep<TState>(
        IEnumerable<Evidence> known, Func<IReadOnlyList<Evidence>, bool, TState> stateOf, bool lapses)
        where TState : SubjectState
    {
        var claims = known.Where(item => item.Claim.Rank != Rank.Deprecated).ToArray();
        if (claims is [{ Claim: var only }] && only.HoldsFrom <= only.HoldsTo)
        {
            return OfOne(claims, stateOf, lapses);
        }

        Array.Sort(claims, BestClaimOrder.Instance);
        var spans = new List<(ValidInterval Valid, TState State)>();
        var standing = new List<Evidence>(claims.Length);
        foreach (var (from, to) in Elementary(claims))
        {
            standing.Clear();
            standing.AddRange(claims.Where(item => item.Claim.HoldsFrom <= from && from <= item.Claim.HoldsTo));
            var lapsed = standing.Count == 0;
            if (lapsed)
            {
                standing.AddRange(lapses ? claims.Where(item => item.Claim.HoldsTo < from) : []);
                if (standing.Count == 0)
                {
                    continue;
                }
            }

            var state = stateOf(standing, lapsed);
            if (spans.Count > 0 && spans[^1].Valid.To.DayNumber + 1 == from.DayNumber && spans[^1].State.Equals(state))
            {
                spans[^1] = (new ValidInterval(spans[^1].Valid.From, to), state);
            }
            else
            {
                spans.Add((new ValidInterval(from, to), state));
            }
        }

        return spans;
    }

    // Most subjects have one claim. The sweep gives the same.
    private static List<(ValidInterval, TState)> OfOne<TState>(
        Evidence[] only, Func<IReadOnlyList<Evidence>, bool, TState> stateOf, bool lapses)
        where TState : SubjectState
    {
        var (first, last) = (only[0].Claim.HoldsFrom, only[0].Claim.HoldsTo);
        var holding = stateOf(only, false);
        if (!lapses || last == DateOnly.MaxValue)
        {
            return [(new ValidInterval(first, last), holding)];
        }

        var lapsed = stateOf(only, true);
        return lapsed.Equals(holding)
            ? [(new ValidInterval(first, DateOnly.MaxValue), holding)]
            : [(new ValidInterval(first, last), holding), (new ValidInterval(last.AddDays(1), DateOnly.MaxValue), lapsed)];
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Elementary(Evidence[] claims)
    {
        var starts = new SortedSet<DateOnly>();
        foreach (var item in claims)
        {
            starts.Add(item.Claim.HoldsFrom);
            if (item.Claim.HoldsTo < DateOnly.MaxValue)
            {
                starts.Add(item.Claim.HoldsTo.AddDays(1));
            }
        }

        DateOnly? previous = null;
        foreach (var start in starts)
        {
            if (previous is { } from)
            {
                yield return (from, start.AddDays(-1));
            }

            previous = start;
        }

        if (previous is { } last)
        {
            yield return (last, DateOnly.MaxValue);
        }
    }
}
