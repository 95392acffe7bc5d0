using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>The fields of Query that look up or list records.</summary>
internal static class LookupFields
{
    public static void AddTo(ResolverTable table) => table.Type<object>("Query")
        .Batch("node", One<IPinned>)
        .Batch("nodes", Many)
        .Batch("company", CompanyAsync)
        .Batch("product", One<Pinned<Product>>)
        .Batch("facility", One<Pinned<Facility>>)
        .Batch("source", One<Pinned<Source>>)
        .Batch("relationship", One<Pinned<Relationship>>)
        .Batch("companies", (batch, cancellation) => batch.ConnectionsAsync((scope, stop) => Companies(batch, scope, stop), cancellation))
        .Batch("products", (batch, cancellation) => batch.ConnectionsAsync((_, _) => Products(batch), cancellation))
        .Batch("facilities", (batch, cancellation) => batch.ConnectionsAsync((scope, stop) => Facilities(batch, scope, stop), cancellation))
        .Batch("sources", (batch, cancellation) => batch.ConnectionsAsync((_, _) => Sources(batch), cancellation))
        .Batch("facts", (batch, cancellation) => batch.ConnectionsAsync((scope, stop) => Facts(batch, scope, stop), cancellation))
        .Batch("relationships", (batch, cancellation) => batch.ConnectionsAsync((scope, stop) => RelationshipLists.Of(batch, scope, AnchorEnd.Either, FilterScope.Everything, stop), cancellation));

    private static async ValueTask<object?[]> One<T>(FieldBatch batch, CancellationToken cancellation)
        where T : class, IPinned =>
        (await RecordLookup.FindAsync(batch, [batch.Arguments.Required<string>("id")], cancellation)).TryGet(out var found, out var fault)
            ? batch.Fill(found[0] as T)
            : batch.Fill(fault);

    private static async ValueTask<object?[]> Many(FieldBatch batch, CancellationToken cancellation) =>
        (await RecordLookup.FindAsync(batch, batch.Arguments.List<string>("ids")!, cancellation)).TryGet(out var found, out var fault)
            ? batch.Fill(found)
            : batch.Fill(fault);

    private static async ValueTask<object?[]> CompanyAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var key = batch.Arguments.Object("by")!;
        if (key.Optional<string>("id") is { } id)
        {
            return (await RecordLookup.FindAsync(batch, [id], cancellation)).TryGet(out var found, out var wrong)
                ? batch.Fill(found[0] as Pinned<Company>)
                : batch.Fill(wrong);
        }

        var scope = batch.Request.Scope.With(batch.Arguments.At);
        var names = new NameSearch(batch.Request.Store);
        var companies = key.Optional<string>("name") is { } name
            ? await names.FindCompaniesAsync([name], scope.Pin, cancellation)
            : await names.FindByIdentifierAsync([IdentifierOf(key.Object("identifier")!)], scope.Pin, cancellation);
        return batch.Fill(companies[0].TryGet(out var company, out var fault) ? Pinned.Of(scope, company) : fault);
    }

    private static string IdentifierOf(Arguments identifier) =>
        $"{identifier.Required<string>("scheme")}:{identifier.Required<string>("value")}";

    private static async ValueTask<Answer<ListLoader>> Companies(FieldBatch batch, PinScope scope, CancellationToken cancellation)
    {
        if (!(await CompanyFilters.ReadAsync(batch, "where", scope, cancellation)).TryGet(out var filter, out var fault))
        {
            return fault;
        }

        return Nodes(batch, new NodeQuery(NodeKind.Company)
        {
            Ids = filter?.Ids,
            NameContains = filter?.NameContains,
            Countries = filter?.Countries,
            Industries = filter?.Industries,
            CompanyKinds = filter?.Kinds,
            Order = batch.Arguments.Value<NodeOrder>("orderBy") ?? NodeOrder.Name,
        });
    }

    private static ValueTask<Answer<ListLoader>> Products(FieldBatch batch) => ValueTask.FromResult<Answer<ListLoader>>(
        Nodes(batch, new NodeQuery(NodeKind.Product)
        {
            NameContains = batch.Arguments.Optional<string>("nameContains") is { } text ? NameFolding.Fold(text) : null,
        }));

    private static ValueTask<Answer<ListLoader>> Sources(FieldBatch batch) =>
        ValueTask.FromResult<Answer<ListLoader>>(Nodes(batch, new NodeQuery(NodeKind.Source)));

    private static async ValueTask<Answer<ListLoader>> Facilities(FieldBatch batch, PinScope scope, CancellationToken cancellation)
    {
        var where = batch.Arguments.Object("where") ?? Arguments.None;
        RelationshipCriteria? operated = null;
        if (where.Slugs("operators") is { } operators)
        {
            var operating = new RelationshipFilter { Types = [RelationshipType.Operates], Involving = operators };
            if (!(await batch.Request.Criteria.ReadAsync(operating, FilterScope.Everything, scope.Pin, cancellation)).TryGet(out operated, out var fault))
            {
                return fault;
            }
        }

        return Nodes(batch, new NodeQuery(NodeKind.Facility)
        {
            Countries = where.List<string>("countries")?.Select(country => country.ToUpperInvariant()).ToHashSet(),
            FacilityKinds = where.List<string>("kinds")?.Select(NameFolding.Fold).ToHashSet(),
            Having = operated is null ? null : (AnchorEnd.To, operated),
        });
    }

    private static async ValueTask<Answer<ListLoader>> Facts(FieldBatch batch, PinScope scope, CancellationToken cancellation)
    {
        var where = batch.Arguments.Object("where") ?? Arguments.None;
        IReadOnlySet<NodeId>? entities = null;
        if (where.Slugs("entities") is { } slugs)
        {
            var read = await batch.Request.Criteria.ReadIdsAsync(slugs, [NodeKind.Company, NodeKind.Facility], scope.Pin, cancellation);
            if (!read.TryGet(out entities, out var fault))
            {
                return fault;
            }
        }

        var query = new FactQuery
        {
            Entities = entities,
            Kinds = where.List<FactKind>("kinds")?.ToHashSet(),
            PredicateSlug = where.Optional<string>("predicate") is { } predicate ? Slug.From(predicate) : null,
        };
        return (ListLoader)(async (_, pin, page, stop) => (await batch.Request.Store.FindFactsAsync(query, pin, page, stop)).AsRecords());
    }

    private static ListLoader Nodes(FieldBatch batch, NodeQuery query) =>
        async (_, pin, page, stop) => (await batch.Request.Store.FindNodesAsync([query], pin, page, stop)).AsRecords();
}
