namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// Links of all nodes on one side that only grow, chained by node, so that adding one makes no object that a collection of garbage
/// would have to move. Readers may look while one writer adds: a link is written before its chain leads to it.
/// </summary>
internal sealed class AddedLinks
{
    // Each link with the one before it on the same node, counted from 1.
    private readonly ChunkedList<(Link Link, int Before)> _links = new();
    private readonly SparseList<int> _last = new();

    public void Add(int node, in Link link)
    {
        ref var last = ref _last.At(node);
        Volatile.Write(ref last, _links.Add((link, last)) + 1);
    }

    /// <summary>The links of a node of relationships below a bound, ascending by relationship.</summary>
    public ReadOnlySpan<Link> Of(int node, int bound)
    {
        var last = _last.Find(node);
        while (last > 0 && _links[last - 1].Link.Relationship >= bound)
        {
            last = _links[last - 1].Before;
        }

        var count = 0;
        for (var place = last; place > 0; place = _links[place - 1].Before)
        {
            count++;
        }

        if (count == 0)
        {
            return [];
        }

        var found = new Link[count];
        for (var place = last; place > 0; place = _links[place - 1].Before)
        {
            found[--count] = _links[place - 1].Link;
        }

        return found;
    }
}
