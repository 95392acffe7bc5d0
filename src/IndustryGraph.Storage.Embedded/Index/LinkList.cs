namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// Links of one node that only grow, ascending by relationship. Readers may look while one writer adds: a slot is unused until its
/// relationship is written, which comes last.
/// </summary>
internal sealed class LinkList
{
    private Link[] _links = [];
    private int _count;

    public void Add(Link link)
    {
        if (_count == _links.Length)
        {
            var longer = new Link[Math.Max(2, _count * 2)];
            _links.CopyTo(longer, 0);
            longer.AsSpan(_count).Fill(new Link { Relationship = Link.Unused });
            longer[_count++] = link;
            Volatile.Write(ref _links, longer);
            return;
        }

        ref var slot = ref _links[_count++];
        var relationship = link.Relationship;
        slot = link with { Relationship = Link.Unused };
        Volatile.Write(ref slot.Relationship, relationship);
    }

    /// <summary>The links of the relationships below a bound.</summary>
    public ReadOnlySpan<Link> Below(int bound)
    {
        var links = Volatile.Read(ref _links);
        int low = 0, high = links.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Volatile.Read(ref links[middle].Relationship) < bound)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return links.AsSpan(0, low);
    }
}
