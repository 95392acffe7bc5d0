using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>
/// What stands at the other end of the relationships of many lists, read with one call for each pin and end. An item that is
/// no relationship stands for itself.
/// </summary>
internal sealed class OtherEnds(IGraphStore store)
{
    private readonly List<Wanted> _wanted = new(1);
    private Wanted? _last;

    /// <param name="results">Where the node goes, once it is read.</param>
    /// <param name="place">Where in it.</param>
    /// <param name="list">The list.</param>
    /// <param name="item">What stands in the list.</param>
    public void Add(object?[] results, int place, Connection list, GraphRecord item)
    {
        if (item is not Relationship relationship)
        {
            results[place] = Pinned.Of(list.Scope, item);
            return;
        }

        if (_last is null || _last.End != list.Shown || !ReferenceEquals(_last.Scope, list.Scope))
        {
            _last = _wanted.Find(wanted => wanted.End == list.Shown && wanted.Scope == list.Scope);
            if (_last is null)
            {
                _wanted.Add(_last = new Wanted(list.Scope, list.Shown));
            }
        }

        _last.Places.Add((results, place));
        _last.Relationships.Add(relationship);
    }

    /// <summary>Puts every node in its place.</summary>
    public async ValueTask ReadAsync(CancellationToken cancellation)
    {
        foreach (var wanted in _wanted)
        {
            var records = await store.GetEndsAsync(wanted.Relationships, wanted.End, wanted.Scope.Pin, cancellation);
            for (var i = 0; i < records.Count; i++)
            {
                var (results, place) = wanted.Places[i];
                results[place] = Pinned.Of(wanted.Scope, records[i]);
            }
        }
    }

    private sealed record Wanted(PinScope Scope, AnchorEnd End)
    {
        public List<Relationship> Relationships { get; } = [];

        public List<(object?[] Results, int Place)> Places { get; } = [];
    }
}
