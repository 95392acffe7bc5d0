using IndustryGraph.Model;

namespace IndustryGraph.Api;

/// <summary>The fields of Fact.</summary>
internal static class FactFields
{
    public static void AddTo(ResolverTable table) => EntityFields.AddIdsTo<Fact>(table, "Fact")
        .Property("kind", fact => fact.Record.Key.Kind)
        .Property("predicate", fact => fact.Record.Key.Predicate)
        .Scoped("entity", (batch, scope, facts, stop) => batch.GetAsync(scope, facts.Select(fact => fact.Record.Key.Entity.Value), stop))
        .State("text", state => state.Text)
        .State("value", state => state.Value)
        .State("volume", state => state.Volume)
        .State("asOf", state => state.AsOf)
        .State("by", state => state.By)
        .Batch("claims", ClaimLists.OfSubjects);

    private static TypeFields<Pinned<Fact>> State<TValue>(
        this TypeFields<Pinned<Fact>> type, string field, Func<FactState, TValue> get) => type.Property(
            field,
            fact => get(fact.Record.State),
            (batch, cancellation) => batch.ByScopeAsync<Pinned<Fact>>(async (scope, facts) =>
            {
                var records = await batch.Request.Store.GetAsync([.. facts.Select(fact => fact.Slug)], scope.Pin, cancellation);
                return [.. records.Select(record => record is Fact then ? (object?)get(then.State) : null)];
            }));
}
