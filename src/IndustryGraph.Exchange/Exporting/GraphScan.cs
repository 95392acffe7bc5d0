using System.Runtime.CompilerServices;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>Reads what an export is about a page at a time, all of it at one pin.</summary>
internal sealed class GraphScan(IGraphStore store, Pin pin)
{
    private const int PageSize = 500;

    private static readonly NodeKind[] Kinds = [NodeKind.Company, NodeKind.Facility, NodeKind.Product, NodeKind.Source];

    /// <summary>The nodes of the whole graph, kind by kind and by name.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Node>> NodesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var kind in Kinds)
        {
            string? after = null;
            Page<Node> page;
            do
            {
                page = (await store.FindNodesAsync([new NodeQuery(kind)], pin, new PageRequest(PageSize, after), cancellation))[0];
                after = page.Items.Count > 0 ? page.Items[^1].Slug : after;
                yield return page.Items;
            }
            while (page.HasNext);
        }
    }

    /// <summary>These nodes.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Node>> NodesAsync(IEnumerable<NodeId> ids, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var chunk in ids.Chunk(PageSize))
        {
            yield return [.. (await store.GetAsync([.. chunk.Select(id => id.Value)], pin, cancellation)).OfType<Node>()];
        }
    }

    /// <summary>The relationships that fit, with their claims.</summary>
    public async IAsyncEnumerable<ExportedPage> RelationshipsAsync(RelationshipCriteria criteria, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new RelationshipQuery(criteria);
        string? after = null;
        Page<Relationship> page;
        do
        {
            page = (await store.FindRelationshipsAsync(query, pin, new PageRequest(PageSize, after), cancellation))[0];
            after = page.Items.Count > 0 ? page.Items[^1].Slug : after;
            yield return await WithClaimsAsync(page.Items, cancellation);
        }
        while (page.HasNext);
    }

    /// <summary>These relationships, with their claims.</summary>
    public async IAsyncEnumerable<ExportedPage> RelationshipsAsync(IReadOnlyList<Relationship> relationships, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var chunk in relationships.Chunk(PageSize))
        {
            yield return await WithClaimsAsync(chunk, cancellation);
        }
    }

    /// <summary>The facts of these entities, or of all, with their claims.</summary>
    public async IAsyncEnumerable<ExportedPage> FactsAsync(IReadOnlySet<NodeId>? entities, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new FactQuery { Entities = entities };
        string? after = null;
        Page<Fact> page;
        do
        {
            page = (await store.FindFactsAsync(query, pin, new PageRequest(PageSize, after), cancellation))[0];
            after = page.Items.Count > 0 ? page.Items[^1].Slug : after;
            yield return await WithClaimsAsync(page.Items, cancellation);
        }
        while (page.HasNext);
    }

    private async ValueTask<ExportedPage> WithClaimsAsync(IReadOnlyList<GraphRecord> subjects, CancellationToken cancellation)
    {
        var query = new ClaimQuery(ClaimAnchor.Subject) { Anchors = [.. subjects.Select(subject => subject.Slug)] };
        var claims = await store.FindClaimsAsync(query, pin, PageRequest.All, cancellation);
        var links = subjects.Zip(claims, (subject, page) => new ExportedLink(subject, page.Items)).ToList();
        var ids = links.SelectMany(NamedBy).Distinct().ToList();
        var nodes = await store.GetAsync([.. ids.Select(id => id.Value)], pin, cancellation);
        return new ExportedPage(links, ids.Zip(nodes).Where(pair => pair.Second is Node).ToDictionary(pair => pair.First, pair => (Node)pair.Second!));
    }

    /// <summary>The nodes that a link names.</summary>
    public static IEnumerable<NodeId> NamedBy(ExportedLink link) => EndsOf(link.Subject)
        .Concat(link.Claims.Select(claim => claim.Source))
        .Concat(link.Claims.SelectMany(claim => claim.Products));

    private static IEnumerable<NodeId> EndsOf(GraphRecord subject) => subject switch
    {
        Relationship relationship => [relationship.Key.From, relationship.Key.To],
        Fact fact => [fact.Key.Entity],
        _ => [],
    };
}
