using IndustryGraph.Model;

namespace IndustryGraph.Api;

/// <summary>The fields of Claim, Money and Quantity.</summary>
internal static class ClaimFields
{
    public static void AddTo(ResolverTable table)
    {
        EntityFields.AddIdsTo<Claim>(table, "Claim")
            .Scoped("subject", SubjectsAsync)
            .Property("stage", claim => claim.Record.Stage)
            .Property("statement", claim => claim.Record.Statement)
            .Property("announcedOn", claim => claim.Record.AnnouncedOn)
            .Property("validFrom", claim => claim.Record.ValidFrom)
            .Property("validTo", claim => claim.Record.ValidTo)
            .Property("expectedStart", claim => claim.Record.ExpectedStart)
            .Scoped("products", (batch, scope, claims, stop) => batch.GetListsAsync(scope, [.. claims.Select(claim => claim.Record.Products)], stop))
            .Property("value", claim => claim.Record.Value)
            .Property("volume", claim => claim.Record.Volume)
            .Property("share", claim => claim.Record.Share)
            .Property<IReadOnlyList<string>>("terms", claim => claim.Record.Terms)
            .Scoped("source", (batch, scope, claims, stop) => batch.GetAsync(scope, claims.Select(claim => claim.Record.Source.Value), stop))
            .Property("locator", claim => claim.Record.Locator)
            .Property("attributedTo", claim => claim.Record.AttributedTo)
            .Property("confidence", claim => claim.Record.Confidence)
            .Property("rank", claim => claim.Record.Rank)
            .Property("knownFrom", claim => claim.Record.KnownFrom)
            .Property("knownTo", claim => claim.Record.KnownTo == Instant.Open ? (Instant?)null : claim.Record.KnownTo)
            .Scoped("supersededBy", SuccessorsAsync)
            .Property("retractedBecause", claim => claim.Record.RetractedBecause);
        table.Type<Money>("Money")
            .Property("amount", money => money.Amount)
            .Property("max", money => money.Max)
            .Property("qualifier", money => money.Qualifier)
            .Property("currency", money => money.Currency)
            .Property("statedEquivalent", money => money.StatedEquivalent);
        table.Type<Quantity>("Quantity")
            .Property("amount", quantity => quantity.Amount)
            .Property("max", quantity => quantity.Max)
            .Property("qualifier", quantity => quantity.Qualifier)
            .Property("unit", quantity => quantity.Unit)
            .Property("per", quantity => quantity.Per);
    }

    // What the claim is about at the pin. Where that has no state then (the claim begins later, or was retracted), it
    // reads as this claim alone would have it.
    private static async ValueTask<IReadOnlyList<object?>> SubjectsAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Claim>> claims, CancellationToken cancellation)
    {
        var subjects = (await batch.GetAsync(scope, claims.Select(claim => claim.Record.Subject.Slug), cancellation)).ToArray();
        int[] alone = [.. Enumerable.Range(0, subjects.Length).Where(i => subjects[i] is null)];
        if (alone.Length > 0)
        {
            var sources = await batch.Request.Store.GetAsync([.. alone.Select(i => claims[i].Record.Source.Value)], scope.Pin, cancellation);
            for (var i = 0; i < alone.Length; i++)
            {
                var claim = claims[alone[i]].Record;
                var source = (Source)sources[i]!;
                Evidence[] evidence = [new Evidence(claim, source.Tier, source.OriginKey)];
                subjects[alone[i]] = claim.Subject switch
                {
                    RelationshipKey key => Pinned.Of(scope, new Relationship(key, RelationshipState.Of(evidence, lapsed: false))),
                    FactKey key => Pinned.Of(scope, new Fact(key, FactState.Of(evidence))),
                    _ => null,
                };
            }
        }

        return subjects;
    }

    private static async ValueTask<IReadOnlyList<object?>> SuccessorsAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Claim>> claims, CancellationToken cancellation)
    {
        int[] superseded = [.. Enumerable.Range(0, claims.Count).Where(i => claims[i].Record.SupersededBy is not null)];
        var results = new object?[claims.Count];
        if (superseded.Length > 0)
        {
            var found = await batch.GetAsync(scope, superseded.Select(i => claims[i].Record.SupersededBy!.Value.Value), cancellation);
            for (var i = 0; i < superseded.Length; i++)
            {
                results[superseded[i]] = found[i];
            }
        }

        return results;
    }
}
