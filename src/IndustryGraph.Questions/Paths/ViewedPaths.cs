using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// All shortest paths between two sets of nodes over a view of the graph: the same as <see cref="ShortestPaths"/> finds through the
/// port, in numbers until a path is picked.
/// </summary>
internal sealed class ViewedPaths
{
    private readonly IGraphView _view;
    private readonly List<List<ViewedHop>> _layers = [];
    private readonly int _explored;
    private readonly Truncation? _truncated;

    /// <param name="view">The graph.</param>
    /// <param name="from">Where paths begin.</param>
    /// <param name="to">Where paths end; none of <paramref name="from"/>.</param>
    /// <param name="maxHops">How long a path may be.</param>
    /// <param name="bounds">What cuts the search short.</param>
    /// <param name="cancellation">Stops the search.</param>
    public ViewedPaths(
        IGraphView view, IEnumerable<int> from, IEnumerable<int> to, int maxHops, WalkBounds bounds, CancellationToken cancellation)
    {
        _view = view;
        using var start = new ViewedSide(view, from);
        using var end = new ViewedSide(view, to);
        while (start.Depth + end.Depth < maxHops && start.Frontier.Length > 0 && end.Frontier.Length > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (side, other) = start.Frontier.Length <= end.Frontier.Length ? (start, end) : (end, start);
            side.Advance();
            var meeting = new List<int>();
            foreach (var node in side.Frontier)
            {
                if (other.Has(node))
                {
                    meeting.Add(node);
                }
            }

            _explored = start.Reached + end.Reached - meeting.Count;
            if (meeting.Count > 0)
            {
                _layers.AddRange(start.Unwind(meeting));
                _layers.Reverse();
                _layers.AddRange(end.Unwind(meeting).Select(layer => layer.ConvertAll(hop => hop.Turned())));
                return;
            }

            if (_explored > bounds.MaxNodes || bounds.TimeIsUp)
            {
                _truncated = _explored > bounds.MaxNodes ? Truncation.Nodes : Truncation.Time;
                return;
            }
        }

        _explored = start.Reached + end.Reached;
        _truncated = start.Frontier.Length == 0 || end.Frontier.Length == 0 ? null : Truncation.Tiers;
    }

    /// <summary>As <see cref="ShortestPaths.Firmest"/> picks it.</summary>
    public PathSearch Firmest()
    {
        if (_layers.Count == 0)
        {
            return new PathSearch([], _explored, _truncated);
        }

        // How firm a path can be from each node to the end.
        var firmness = new Dictionary<int, int>();
        for (var i = _layers.Count - 1; i >= 0; i--)
        {
            foreach (var hop in _layers[i])
            {
                firmness[hop.From] = Math.Max(Through(hop, firmness), firmness.GetValueOrDefault(hop.From, int.MinValue));
            }
        }

        var best = _layers[0].Max(hop => firmness[hop.From]);
        var at = _layers[0].Where(hop => firmness[hop.From] == best).MinBy(hop => _view.IdOf(hop.From)).From;
        var hops = new List<PathHop>(_layers.Count);
        foreach (var layer in _layers)
        {
            var next = layer
                .Where(hop => hop.From == at && Through(hop, firmness) >= best)
                .GroupBy(hop => hop.To)
                .MinBy(group => _view.IdOf(group.Key))!;
            hops.Add(next.Select(HopOf).MinBy(hop => hop.Relationship.Id)!);
            at = next.Key;
        }

        return new PathSearch([new GraphPath(hops)], _explored, _truncated);
    }

    /// <summary>All of them.</summary>
    public ShortestPaths All() => new(_layers.ConvertAll(layer => layer.ConvertAll(HopOf)), _explored, _truncated);

    private static int Through(in ViewedHop hop, Dictionary<int, int> firmness) =>
        Math.Min(hop.Stage.Firmness(), firmness.GetValueOrDefault(hop.To, int.MaxValue));

    private PathHop HopOf(ViewedHop hop) => new(_view.RelationshipAt(hop.Relationship), _view.IdOf(hop.From), _view.IdOf(hop.To));
}
