using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>The sources that rows name, as records of the graph.</summary>
internal sealed class SourceRecords(IGraphStore store)
{
    private readonly Dictionary<SourceText, Source> _records = [];

    public Source this[SourceText text] => _records[text];

    public async ValueTask LoadAsync(IEnumerable<SourceText> texts, Pin pin, CancellationToken cancellation)
    {
        var wanted = texts.Distinct().ToList();
        var ids = wanted.Select(text => text.Id ?? Slug.From(text.Title)).ToList();
        var found = await store.GetAsync(ids, pin, cancellation);
        for (var i = 0; i < wanted.Count; i++)
        {
            var text = wanted[i];
            // The id of a company of that name is no hindrance.
            var id = new NodeId(found[i] is null or Source || text.Id is not null ? ids[i] : ids[i] + "-source");
            var standing = found[i] as Source ?? (id.Value == ids[i] ? null : (await store.GetAsync([id.Value], pin, cancellation))[0] as Source);
            _records[text] = standing is null ? Made(id, text) : Enriched(standing, text);
        }

        // Rows that tell different things of one source make one record of it.
        foreach (var same in _records.GroupBy(pair => pair.Value.Id).Where(group => group.Count() > 1).ToList())
        {
            var whole = same.Aggregate(same.First().Value, (source, pair) => Enriched(source, pair.Key));
            same.ToList().ForEach(pair => _records[pair.Key] = whole);
        }
    }

    private static Source Made(NodeId id, SourceText text) => new(id, text.Title)
    {
        Url = text.Url,
        Publisher = text.Publisher,
        PublishedOn = text.PublishedOn,
        Tier = text.Tier,
    };

    private static Source Enriched(Source standing, SourceText text) => standing with
    {
        Url = standing.Url ?? text.Url,
        Publisher = standing.Publisher ?? text.Publisher,
        PublishedOn = standing.PublishedOn ?? text.PublishedOn,
    };
}
