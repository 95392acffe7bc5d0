using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Looks up in the graph what an inquiry asks, by the questions that the document asks too.</summary>
internal sealed class InquiryRunner(IGraphStore store, Pin pin, WalkBounds bounds)
{
    private static readonly PageRequest Page = new(InquiryBounds.ListSize, Count: true);

    public async ValueTask<Answer<Findings>> RunAsync(Inquiry inquiry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        var scope = inquiry.Kind switch
        {
            InquiryKind.Paths => FilterScope.Connections,
            InquiryKind.Disruption => FilterScope.FirmFlow,
            InquiryKind.Everything => FilterScope.Everything,
            _ when inquiry.IsUndirected || inquiry.From.Count + inquiry.To.Count == 0 => FilterScope.Everything,
            _ => FilterScope.Flow,
        };
        if (!(await new CriteriaReader(store).ReadAsync(InquiryFilter.Of(inquiry), scope, pin, cancellation)).TryGet(out var criteria, out var fault))
        {
            return fault;
        }

        return inquiry.Kind switch
        {
            InquiryKind.Paths => await PathsAsync(inquiry, criteria, cancellation),
            InquiryKind.Tree => await TreeAsync(inquiry, criteria, cancellation),
            InquiryKind.Shared => await SharedAsync(inquiry, criteria, cancellation),
            InquiryKind.Disruption => await DisruptionAsync(inquiry, criteria, cancellation),
            _ => await ListAsync(inquiry, criteria, cancellation),
        };
    }

    private async ValueTask<Findings> ListAsync(Inquiry inquiry, RelationshipCriteria criteria, CancellationToken cancellation)
    {
        var whole = inquiry.From.Count + inquiry.To.Count == 0;
        var either = whole || inquiry.IsUndirected || inquiry.Kind == InquiryKind.Everything;
        var query = new RelationshipQuery(criteria)
        {
            Anchors = whole ? null : [QuestionDocument.Anchor(inquiry).Id],
            End = either ? AnchorEnd.Either : inquiry.To.Count > 0 ? AnchorEnd.To : AnchorEnd.From,
            Order = either ? Storage.RelationshipOrder.AnnouncedDesc : Storage.RelationshipOrder.Name,
        };
        var page = (await store.FindRelationshipsAsync(query, pin, Page, cancellation))[0];
        return new Findings(page.Items, page.Counts?.Total ?? page.Items.Count);
    }

    private async ValueTask<Answer<Findings>> PathsAsync(Inquiry inquiry, RelationshipCriteria criteria, CancellationToken cancellation)
    {
        var found = await new PathFinder(store).FindAsync(
            Ids(inquiry.From).ToHashSet(), Ids(inquiry.To).ToHashSet(), PathMode.Shortest, 1, inquiry.Reach(), criteria, pin, bounds, cancellation);
        return found.TryGet(out var search, out var fault)
            ? new Findings([.. search.Paths.SelectMany(path => path.Hops).Select(hop => hop.Relationship).DistinctBy(item => item.Id)], search.Paths.Count) { Paths = search }
            : fault;
    }

    private async ValueTask<Findings> TreeAsync(Inquiry inquiry, RelationshipCriteria criteria, CancellationToken cancellation)
    {
        var walk = new SupplyTreeWalk(store, criteria, listed: null, pin, bounds);
        var tree = (await walk.WalkAsync([inquiry.Root.Id], inquiry.Direction, inquiry.Reach(), cancellation))[0];
        return new Findings([.. tree.Members.Take(InquiryBounds.ListSize).Select(member => member.Via)], tree.Members.Count) { Tree = tree };
    }

    private async ValueTask<Answer<Findings>> SharedAsync(Inquiry inquiry, RelationshipCriteria criteria, CancellationToken cancellation)
    {
        var search = new SharedCompanySearch(store, criteria, pin, bounds);
        var found = await search.FindAsync([.. Ids(inquiry.From).Select(id => id.Value)], inquiry.Direction, inquiry.Reach(), cancellation);
        return found.TryGet(out var shared, out var fault)
            ? new Findings(Listed(shared.Members.Take(InquiryBounds.ListSize).SelectMany(member => member.Via)), shared.Members.Count) { Shared = shared }
            : fault;
    }

    private async ValueTask<Answer<Findings>> DisruptionAsync(Inquiry inquiry, RelationshipCriteria criteria, CancellationToken cancellation)
    {
        IReadOnlyList<Relationship> removed = [];
        var removal = new Removal { Companies = [.. Ids(inquiry.From).Select(id => id.Value)] };
        if (inquiry.To.Count > 0)
        {
            if (!(await RunAsync(inquiry with { Kind = InquiryKind.Check }, cancellation)).TryGet(out var check, out var unknown))
            {
                return unknown;
            }

            removed = check.Relationships;
            if (removed.Count == 0)
            {
                return new Findings([], 0);
            }

            removal = new Removal { Relationships = [.. removed.Select(item => item.Slug)] };
        }

        var found = await new DisruptionWalk(store, criteria, pin, bounds).WalkAsync(removal, inquiry.Reach(), cancellation);
        return found.TryGet(out var impact, out var fault)
            ? new Findings(Listed(impact.Affected.Take(InquiryBounds.ListSize).SelectMany(hit => hit.Lost)), impact.Affected.Count) { Impact = impact, Removed = removed }
            : fault;
    }

    private static List<Relationship> Listed(IEnumerable<Relationship> relationships) => [.. relationships.DistinctBy(item => item.Id).Take(InquiryBounds.ListSize)];

    private static IEnumerable<NodeId> Ids(IEnumerable<Node> nodes) => nodes.Select(node => node.Id);
}
