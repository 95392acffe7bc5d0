using System.Collections.Concurrent;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The claims that were moved to another subject, or to none. Few are.</summary>
internal sealed class Moves
{
    private readonly ConcurrentDictionary<int, Move[]> _ofClaim = new();
    private readonly ConcurrentDictionary<Subject, int[]> _intoSubject = new();

    /// <summary>How many moves were ever written.</summary>
    public int Count { get; private set; }

    public IEnumerable<int> Claims => _ofClaim.Keys;

    public void Add(int claim, Move move)
    {
        _ofClaim[claim] = [.. _ofClaim.GetValueOrDefault(claim, []), move];
        if (move.Subject is { } subject)
        {
            var before = _intoSubject.GetValueOrDefault(subject, []);
            if (!before.Contains(claim))
            {
                _intoSubject[subject] = [.. before, claim];
            }
        }

        Count++;
    }

    /// <summary>All moves of a claim, oldest first.</summary>
    public ReadOnlySpan<Move> Of(int claim) => Count == 0 ? [] : _ofClaim.GetValueOrDefault(claim, []);

    /// <summary>The move that counts for a claim as of a commit; null where it counts for its own subject.</summary>
    public Move? At(int claim, int commit)
    {
        var moves = Of(claim);
        for (var i = moves.Length - 1; i >= 0; i--)
        {
            if (moves[i].Commit <= commit)
            {
                return moves[i];
            }
        }

        return null;
    }

    /// <summary>Claims that were ever moved to a subject.</summary>
    public ReadOnlySpan<int> Into(Subject subject) => Count == 0 ? [] : _intoSubject.GetValueOrDefault(subject, []);
}
