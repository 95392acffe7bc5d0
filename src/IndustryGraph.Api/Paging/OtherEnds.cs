using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>
/// What stands at the other end of the relationships of many lists, read with one call for each pin. An item that is no
/// relationship stands for itself.
/// </summary>
internal sealed class OtherEnds(IGraphStore store)
{
    private readonly Dictionary<PinScope, Wanted> _byScope = new(1);
    private Wanted? _last;

    /// <param name="results">Where the node goes, once it is read.</param>
    /// <param name="place">Where in it.</param>
    /// <param name="list">The list, which hangs on this end.</param>
    /// <param name="item">What stands in the list.</param>
    public void Add(object?[] results, int place, Connection list, GraphRecord item)
    {
        if (item is not Relationship relationship)
        {
            results[place] = Pinned.Of(list.Scope, item);
            return;
        }

        if (_last is null || !ReferenceEquals(_last.Scope, list.Scope))
        {
            if (!_byScope.TryGetValue(list.Scope, out _last))
            {
                _byScope.Add(list.Scope, _last = new Wanted(list.Scope));
            }
        }

        _last.Places.Add((results, place));
        _last.Slugs.Add(relationship.Other(new NodeId(list.List.Anchor)).Value);
    }

    /// <summary>Puts every node in its place.</summary>
    public async ValueTask ReadAsync(CancellationToken cancellation)
    {
        foreach (var wanted in _byScope.Values)
        {
            var records = await store.GetAsync(wanted.Slugs, wanted.Scope.Pin, cancellation);
            for (var i = 0; i < records.Count; i++)
            {
                var (results, place) = wanted.Places[i];
                results[place] = Pinned.Of(wanted.Scope, records[i]);
            }
        }
    }

    private sealed record Wanted(PinScope Scope)
    {
        public List<string> Slugs { get; } = [];

        public List<(object?[] Results, int Place)> Places { get; } = [];
    }
}
