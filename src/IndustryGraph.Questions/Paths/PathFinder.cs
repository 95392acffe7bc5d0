using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>How are these nodes connected? Relationships are walked both ways, through facilities too.</summary>
public sealed class PathFinder(IGraphStore store)
{
    /// <summary>The most paths that one question gives.</summary>
    public const int MaxPaths = 100;

    /// <param name="from">Where paths begin.</param>
    /// <param name="to">Where paths end. A node that is in both sets is no path.</param>
    /// <param name="mode">Which paths.</param>
    /// <param name="k">How many paths <see cref="PathMode.KShortest"/> wants, from 1 to <see cref="MaxPaths"/>; other modes do not look at it.</param>
    /// <param name="maxHops">How long a path may be, at least 1.</param>
    /// <param name="criteria">Which relationships are walked.</param>
    /// <param name="pin">When.</param>
    /// <param name="bounds">What cuts the search short.</param>
    /// <param name="cancellation">Stops the search.</param>
    public async ValueTask<Answer<PathSearch>> FindAsync(
        IReadOnlySet<NodeId> from,
        IReadOnlySet<NodeId> to,
        PathMode mode,
        int k,
        int maxHops,
        RelationshipCriteria criteria,
        Pin pin,
        WalkBounds bounds,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.Overlaps(to) && from.Intersect(to).Min() is var both)
        {
            return Fault.BadValue($"'{both}' is in both from and to; a path joins two different nodes.");
        }

        if (mode == PathMode.KShortest && k is (< 1 or > MaxPaths))
        {
            return Fault.BadValue($"k is between 1 and {MaxPaths}; it is {k}.");
        }

        if (mode is PathMode.Shortest or PathMode.AllShortest && store is ITraversableStore traversable)
        {
            var view = traversable.View(criteria, pin, anchored: false);
            var (starts, ends) = (from.Select(view.Find).ToList(), to.Select(view.Find).ToList());
            if (!starts.Contains(-1) && !ends.Contains(-1))
            {
                var paths = new ViewedPaths(view, starts, ends, maxHops, bounds, cancellation);
                return mode == PathMode.Shortest ? paths.Firmest() : Picked(paths.All(), mode);
            }
        }

        var around = new Neighbourhood(store, criteria, pin);
        if (mode is PathMode.KShortest or PathMode.AllSimple)
        {
            var simple = new SimplePaths(around, from, to, bounds);
            return mode == PathMode.KShortest
                ? await simple.FindAsync(k, maxHops, cancellation)
                : Bounded(await simple.FindAsync(MaxPaths + 1, maxHops, cancellation));
        }

        return Picked(await ShortestPaths.FindAsync(around, from, to, maxHops, bounds, cancellation), mode);
    }

    private static PathSearch Picked(ShortestPaths shortest, PathMode mode) => mode == PathMode.Shortest
        ? new PathSearch(shortest.Firmest() is { } path ? [path] : [], shortest.Explored, shortest.Truncated)
        : Bounded(new PathSearch([.. shortest.All().Take(MaxPaths + 1)], shortest.Explored, shortest.Truncated));

    private static PathSearch Bounded(PathSearch search) => search.Paths.Count > MaxPaths
        ? search with { Paths = [.. search.Paths.Take(MaxPaths)], Truncated = Truncation.Nodes }
        : search;
}
