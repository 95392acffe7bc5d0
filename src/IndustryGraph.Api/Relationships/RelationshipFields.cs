using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>The fields of Relationship and StageEvent.</summary>
internal static class RelationshipFields
{
    public static void AddTo(ResolverTable table)
    {
        var type = EntityFields.AddIdsTo<Relationship>(table, "Relationship")
            .Property("type", relationship => relationship.Record.Key.Type)
            .Scoped("from", (batch, scope, parents, stop) => EndsAsync(batch, scope, parents, AnchorEnd.From, stop))
            .Scoped("to", (batch, scope, parents, stop) => EndsAsync(batch, scope, parents, AnchorEnd.To, stop))
            .State("stage", state => state.Stage, required: true)
            .State("announcedOn", state => state.AnnouncedOn)
            .State("validFrom", state => state.ValidFrom)
            .State("validTo", state => state.ValidTo)
            .State("value", state => state.Value)
            .State("volume", state => state.Volume)
            .State("share", state => state.Share)
            .State("confidence", state => state.Confidence, required: true)
            .State("independentOrigins", state => state.IndependentOrigins, required: true)
            .Scoped("products", ProductsAsync)
            .Scoped("bestClaim", BestClaimsAsync)
            .Batch("claims", ClaimLists.OfSubjects)
            .Scoped("stageHistory", StageHistoriesAsync);
        table.Type<StageEvent>("StageEvent")
            .Property("stage", item => item.Stage)
            .Property("on", item => item.On)
            .Property("claim", item => item.Claim);
    }

    private static async ValueTask<IReadOnlyList<object?>> EndsAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Relationship>> parents, AnchorEnd end, CancellationToken cancellation)
    {
        var relationships = new Relationship[parents.Count];
        for (var i = 0; i < relationships.Length; i++)
        {
            relationships[i] = parents[i].Record;
        }

        return Pinned.All(scope, await batch.Request.Store.GetEndsAsync(relationships, end, scope.Pin, cancellation));
    }

    // An attribute of the state at the pin, or at the pin of its own arguments.
    private static TypeFields<Pinned<Relationship>> State<TValue>(
        this TypeFields<Pinned<Relationship>> type, string field, Func<RelationshipState, TValue> get, bool required = false) => type.Property(
            field,
            relationship => get(relationship.Record.State),
            (batch, cancellation) => batch.ByScopeAsync<Pinned<Relationship>>(async (scope, parents) =>
                [.. (await StatesAsync(batch, scope, parents, cancellation))
                    .Select((state, i) => state is not null ? (object?)get(state) : required ? NoState(parents[i]) : null)]));

    private static Fault NoState(Pinned<Relationship> relationship) =>
        new(FaultCodes.NotFound, $"The relationship '{relationship.Slug}' has no state at that pin: nothing was claimed of it by then, or for that day.");

    private static async ValueTask<IReadOnlyList<RelationshipState?>> StatesAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Relationship>> parents, CancellationToken cancellation) =>
        parents.All(parent => parent.Scope.Pin == scope.Pin)
            ? [.. parents.Select(parent => parent.Record.State)]
            : [.. (await batch.Request.Store.GetAsync([.. parents.Select(parent => parent.Slug)], scope.Pin, cancellation))
                .Select(record => (record as Relationship)?.State)];

    private static async ValueTask<IReadOnlyList<object?>> ProductsAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Relationship>> parents, CancellationToken cancellation)
    {
        var states = await StatesAsync(batch, scope, parents, cancellation);
        return await batch.GetListsAsync(scope, [.. states.Select(state => state?.Products ?? [])], cancellation);
    }

    private static async ValueTask<IReadOnlyList<object?>> BestClaimsAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Relationship>> parents, CancellationToken cancellation)
    {
        var states = await StatesAsync(batch, scope, parents, cancellation);
        var claims = await batch.GetAsync(scope, states.Select(state => state?.BestClaim.Value ?? ""), cancellation);
        return [.. claims.Select((claim, i) => claim ?? NoState(parents[i]))];
    }

    // One event for each change of stage, in the order in which the events happened; those without a date come first.
    private static async ValueTask<IReadOnlyList<object?>> StageHistoriesAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Relationship>> parents, CancellationToken cancellation)
    {
        var query = new ClaimQuery(ClaimAnchor.Subject) { Anchors = [.. parents.Select(parent => parent.Slug)] };
        var pages = await batch.Request.Store.FindClaimsAsync(query, scope.Pin, PageRequest.All, cancellation);
        return [.. pages.Select(page =>
        {
            var events = new List<object>();
            Stage? last = null;
            var told = page.Items.Where(claim => claim.Rank != Rank.Deprecated && claim.Stage is not null);
            foreach (var claim in told.OrderBy(claim => claim.EventDate).ThenBy(claim => claim.KnownFrom).ThenBy(claim => claim.Id))
            {
                if (claim.Stage != last)
                {
                    last = claim.Stage;
                    events.Add(new StageEvent(claim.Stage!.Value, claim.EventDate, new Pinned<Claim>(scope, claim)));
                }
            }

            return events;
        })];
    }
}

/// <summary>StageEvent of the schema.</summary>
internal sealed record StageEvent(Stage Stage, PartialDate? On, Pinned<Claim> Claim);
