using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>The fields of Mutation and their payloads.</summary>
internal static class MutationFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Mutation")
            .Batch("upsertNodes", Guarded(UpsertNodesAsync))
            .Batch("importClaims", Guarded(ImportClaimsAsync))
            .Batch("retractClaim", Guarded(RetractClaimAsync))
            .Batch("mergeCompanies", Guarded(MergeCompaniesAsync))
            .Batch("unmergeCompany", Guarded(UnmergeCompanyAsync));
        table.Type<UpsertNodesPayload>("UpsertNodesPayload")
            .Property("nodes", payload => payload.Nodes)
            .Property("problems", payload => payload.Problems);
        table.Type<ImportClaimsPayload>("ImportClaimsPayload")
            .Property("recorded", payload => payload.Outcome.Recorded)
            .Property("corrected", payload => payload.Outcome.Corrected)
            .Property("alreadyKnown", payload => payload.Outcome.AlreadyKnown)
            .Property("dryRun", payload => payload.DryRun)
            .Batch("relationships", TouchedAsync)
            .Property("problems", payload => payload.Outcome.Problems);
        table.Type<RetractClaimPayload>("RetractClaimPayload")
            .Property("claim", payload => payload.Claim)
            .Property("problems", payload => payload.Problems);
        table.Type<MergeCompaniesPayload>("MergeCompaniesPayload")
            .Property("company", payload => payload.Company)
            .Property("problems", payload => payload.Problems);
        table.Type<Problem>("Problem")
            .Property("code", problem => problem.Code)
            .Property("path", problem => problem.Path)
            .Property("message", problem => problem.Message);
    }

    private static Func<FieldBatch, CancellationToken, ValueTask<object?[]>> Guarded(
        Func<FieldBatch, Arguments, CancellationToken, ValueTask<object?>> write) => async (batch, cancellation) =>
            batch.Fill(batch.Request.WriteRefusal is { } refusal ? refusal : await write(batch, batch.Arguments.Object("input")!, cancellation));

    private static async ValueTask<object?> UpsertNodesAsync(FieldBatch batch, Arguments input, CancellationToken cancellation)
    {
        var reader = new NodeInputs(batch.Request);
        var nodes = await reader.ReadAsync(input, cancellation);
        if (reader.Problems.Count > 0)
        {
            return new UpsertNodesPayload([], reader.Problems);
        }

        var outcome = await new Importer(batch.Request.Store).ImportAsync(
            new ImportRequest { Nodes = nodes, Actor = batch.Request.Visit.Caller.Name, Reason = input.Optional<string>("reason") }, cancellation);
        if (outcome.Problems.Count > 0)
        {
            return new UpsertNodesPayload([], outcome.Problems);
        }

        return new UpsertNodesPayload(
            await batch.GetAsync(ScopeAfter(batch, outcome.Revision), nodes.Select(node => node.Content.Id.Value), cancellation), []);
    }

    private static async ValueTask<object?> ImportClaimsAsync(FieldBatch batch, Arguments input, CancellationToken cancellation)
    {
        var reader = new ClaimInputs(batch.Request);
        var request = await reader.ReadAsync(input, cancellation);
        var dryRun = input.Required<bool>("dryRun");
        var outcome = reader.Problems.Count > 0
            ? new ImportOutcome { Problems = reader.Problems, Revision = batch.Request.Revision }
            : await new Importer(batch.Request.Store).ImportAsync(request, cancellation);
        return new ImportClaimsPayload(outcome, dryRun, ScopeAfter(batch, outcome.Revision));
    }

    private static async ValueTask<object?> RetractClaimAsync(FieldBatch batch, Arguments input, CancellationToken cancellation)
    {
        var id = new ClaimId(RecordLookup.Slug(input.Required<string>("id")));
        var (claim, problem) = await new Retractor(batch.Request.Store).RetractAsync(
            id, input.Required<string>("reason"), batch.Request.Visit.Caller.Name, batch.Request.Scope.Pin, cancellation);
        return claim is null
            ? new RetractClaimPayload(null, [problem!])
            : new RetractClaimPayload(new Pinned<Claim>(PinScope.Of(batch.Request.Scope.Pin with { KnownAt = claim.KnownTo }), claim), []);
    }

    private static async ValueTask<object?> MergeCompaniesAsync(FieldBatch batch, Arguments input, CancellationToken cancellation) =>
        await MergedAsync(batch, await new CompanyMerger(batch.Request.Store).MergeAsync(
            new NodeId(RecordLookup.Slug(input.Required<string>("from"))),
            new NodeId(RecordLookup.Slug(input.Required<string>("into"))),
            input.Required<string>("reason"),
            batch.Request.Visit.Caller.Name,
            cancellation), cancellation);

    private static async ValueTask<object?> UnmergeCompanyAsync(FieldBatch batch, Arguments input, CancellationToken cancellation) =>
        await MergedAsync(batch, await new CompanyMerger(batch.Request.Store).UnmergeAsync(
            new NodeId(RecordLookup.Slug(input.Required<string>("id"))),
            input.Required<string>("reason"),
            batch.Request.Visit.Caller.Name,
            cancellation), cancellation);

    private static async ValueTask<object?> MergedAsync(FieldBatch batch, (Company? Company, Problem? Problem) merged, CancellationToken cancellation) =>
        merged.Company is { } company
            ? new MergeCompaniesPayload(new Pinned<Company>(ScopeAfter(batch, await batch.Request.Store.GetRevisionAsync(cancellation)), company), [])
            : new MergeCompaniesPayload(null, [merged.Problem!]);

    private static async ValueTask<object?[]> TouchedAsync(FieldBatch batch, CancellationToken cancellation)
    {
        if (!ListPage.Read(batch.Arguments, batch.Request.Limits).TryGet(out var page, out var fault))
        {
            return batch.Fill(fault);
        }

        var results = new object?[batch.Parents.Count];
        for (var i = 0; i < results.Length; i++)
        {
            // One payload to a mutation, and mutations run one after the other. Of a dry run the relationships may not be there.
            var payload = (ImportClaimsPayload)batch.Parents[i];
            var ids = payload.Outcome.Relationships.Select(id => id.Value).Take(page.Size);
            results[i] = (await batch.GetAsync(payload.Scope, ids, cancellation)).Where(record => record is not null).ToArray();
        }

        return results;
    }

    // What was just written is read at the revision after it.
    private static PinScope ScopeAfter(FieldBatch batch, Revision revision) =>
        PinScope.Of(batch.Request.Scope.Pin with { KnownAt = revision.At });
}

/// <summary>UpsertNodesPayload of the schema.</summary>
internal sealed record UpsertNodesPayload(IReadOnlyList<object?> Nodes, IReadOnlyList<Problem> Problems);

/// <summary>ImportClaimsPayload of the schema.</summary>
internal sealed record ImportClaimsPayload(ImportOutcome Outcome, bool DryRun, PinScope Scope);

/// <summary>RetractClaimPayload of the schema.</summary>
internal sealed record RetractClaimPayload(Pinned<Claim>? Claim, IReadOnlyList<Problem> Problems);

/// <summary>MergeCompaniesPayload of the schema.</summary>
internal sealed record MergeCompaniesPayload(Pinned<Company>? Company, IReadOnlyList<Problem> Problems);
