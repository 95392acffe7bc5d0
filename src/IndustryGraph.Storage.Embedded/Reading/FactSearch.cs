using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Pages of facts, of entities or over the whole graph.</summary>
internal sealed class FactSearch(Snapshot snapshot, Pin pin, FactQuery query, PageRequest page)
{
    private readonly GraphIndex _index = snapshot.Index;
    private readonly IndexPin _pin = snapshot.PinOf(pin);

    public Page<Fact>[] Run(CancellationToken cancellation)
    {
        if (query.Anchors is null)
        {
            return [PageOf(snapshot.Facts, null, cancellation)];
        }

        var pages = new Page<Fact>[query.Anchors.Count];
        for (var i = 0; i < pages.Length; i++)
        {
            var entity = _index.Nodes.Find(query.Anchors[i].Value);
            int[] facts = entity is null ? [] : [.. entity.Facts.Below(snapshot.FactCount)];
            pages[i] = PageOf(facts.Select(fact => _index.Facts[fact]), entity, cancellation);
        }

        return pages;
    }

    private Page<Fact> PageOf(IEnumerable<FactEntry> facts, NodeEntry? anchor, CancellationToken cancellation)
    {
        var selection = new PageSelection<FactHit>(page, FactHitOrder.Instance, slug =>
            _index.Facts.Find(slug) is { } fact && (anchor is null || fact.Entity == anchor.Index) ? HitOf(fact) : null);
        foreach (var fact in facts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (HitOf(fact) is { } hit)
            {
                selection.Add(hit);
            }
        }

        return selection.ToPage(hit => new Fact(hit.Fact.Key, hit.State));
    }

    private FactHit? HitOf(FactEntry fact) =>
        (query.Anchors is not null || query.Entities is null || query.Entities.Contains(fact.Key.Entity))
        && (query.Kinds is null || query.Kinds.Contains(fact.Key.Kind))
        && (query.PredicateSlug is null || string.Equals(query.PredicateSlug, fact.PredicateSlug, StringComparison.Ordinal))
        && fact.At(_pin) is { } state
            ? new FactHit(fact, state)
            : null;
}
