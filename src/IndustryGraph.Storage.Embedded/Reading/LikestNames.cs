namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// Keeps the likest names of so many nodes, and all that are as like as the last of them, since ties go by id. Tells from
/// which likeness on another name could still matter.
/// </summary>
internal sealed class LikestNames(int limit)
{
    private readonly Dictionary<NodeEntry, NameHit> _best = [];
    // The likeness of the likest nodes, ascending.
    private readonly List<double> _likest = [];

    /// <summary>What a name must reach to be kept.</summary>
    public double Threshold => limit == 0 ? double.PositiveInfinity : _likest.Count < limit ? 0 : _likest[0];

    /// <summary>The best name of each node; some nodes may stand below the threshold that was reached later.</summary>
    public IEnumerable<NameHit> Hits => _best.Values;

    public void Add(NameHit hit)
    {
        var node = hit.Version.Entry;
        if (_best.TryGetValue(node, out var before))
        {
            if (before.CompareTo(hit) <= 0)
            {
                return;
            }

            var place = _likest.BinarySearch(before.Likeness);
            if (place >= 0)
            {
                _likest.RemoveAt(place);
            }
        }

        _best[node] = hit;
        var at = _likest.BinarySearch(hit.Likeness);
        _likest.Insert(at < 0 ? ~at : at, hit.Likeness);
        if (_likest.Count > limit)
        {
            _likest.RemoveAt(0);
        }
    }
}
