using System.Collections.Concurrent;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// The links of all nodes: most in arrays that never change, and beside them those of the relationships that were added
/// since these were made. Readers may look while one writer adds.
/// </summary>
/// <param name="links">Those that were there.</param>
internal sealed class LinkIndex(SealedLinks links)
{
    // In bulk, the part of the relationships that is added before the arrays are made anew: each is copied five times at most.
    private const int Share = 4;

    private readonly AddedLinks[] _added = [.. LinkSides.All.Select(_ => new AddedLinks())];
    private readonly ChunkedList<int> _changes = new();

    // Of each relationship that changed, its first place among the changes.
    private readonly ConcurrentDictionary<int, int> _firstChanges = new(concurrencyLevel: 1, capacity: 31);
    private int _count;

    /// <summary>The first relationship that is not in the arrays.</summary>
    public int Sealed => links.Relationships;

    /// <summary>The relationships of the arrays in other orders.</summary>
    public RelationshipOrders Orders => links.Orders;

    /// <summary>How many changes there were to relationships of the arrays.</summary>
    public int Changes => _changes.Count;

    /// <summary>The relationships of the arrays that the first so many changes met, each once.</summary>
    public IEnumerable<int> Changed(int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            if (_firstChanges[_changes[i]] == i)
            {
                yield return _changes[i];
            }
        }
    }

    /// <summary>Whether a relationship of the arrays is among those that the first so many changes met.</summary>
    public bool IsChanged(int relationship, int changes) =>
        changes > 0 && _firstChanges.TryGetValue(relationship, out var first) && first < changes;

    /// <summary>How many relationships were added or changed beside the arrays.</summary>
    public int Loose => Volatile.Read(ref _count) + _changes.Count;

    /// <summary>Whether so many were added or changed that the arrays should be made anew.</summary>
    /// <param name="bound">Never before there are more than this.</param>
    /// <param name="bulk">Whether much is being added: then only when it is a good part, so that arrays are not copied too often.</param>
    public bool IsLoaded(int bound, bool bulk) =>
        Loose is var loose && loose > bound && (!bulk || loose > links.Relationships / Share);

    /// <summary>The links of a node on a side that are in the arrays.</summary>
    public ReadOnlySpan<Link> Of(LinkSide side, int node) => links.Of(side, node);

    /// <summary>The links of a node that stands at an end that are in the arrays.</summary>
    public ReadOnlySpan<Link> Of(AnchorEnd end, int node) => links.Of(end, node);

    /// <summary>The sides of an end that <see cref="AddedTo"/> is to be asked for: none where nothing was added.</summary>
    public LinkSide[] AddedSides(AnchorEnd end) => _count > 0 ? LinkSides.At(end) : [];

    /// <summary>The links of a node that were added since, of relationships below a bound.</summary>
    public ReadOnlySpan<Link> AddedTo(LinkSide side, int node, int bound) => _added[(int)side].Of(node, bound);

    public void Add(in RelationshipRow row, int relationship)
    {
        var symmetric = row.Type.Info().Symmetric;
        Volatile.Write(ref _count, _count + 1);
        _added[(int)(symmetric ? LinkSide.Mutual : LinkSide.Outgoing)].Add(row.From, new Link(row.Type, relationship, row.To));
        _added[(int)(symmetric ? LinkSide.Mutual : LinkSide.Incoming)].Add(row.To, new Link(row.Type, relationship, row.From));
    }

    /// <summary>Leaves the state of a relationship to its row, where the arrays have it.</summary>
    public void Change(in RelationshipRow row, int relationship)
    {
        if (relationship < Sealed)
        {
            links.Turn(in row, relationship);
            _firstChanges.TryAdd(relationship, _changes.Count);
            _changes.Add(relationship);
        }
    }
}
