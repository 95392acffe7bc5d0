using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;
using static IndustryGraph.Questions.Tests.Drafts;

namespace IndustryGraph.Questions.Tests;

/// <summary>Imports that name ids which were merged into others.</summary>
public sealed class ImporterMergeTests : IAsyncDisposable
{
    private readonly WatchedStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Import_RecordsAClaimForTheRecordThatAnIdWentInto()
    {
        await Import(Request());
        await Merge("acme", "cell");

        var outcome = await Import(Only(Supplies("a", "acme", "bolt"), Fact("b", "acme", "age")));

        Assert.Equal("cell--supplies--bolt", Assert.Single(outcome.Relationships).Value);
        Assert.Equal(["cell--supplies--bolt", "cell--attribute--age"], _store.Claims.Select(claim => claim.Subject.Slug));
    }

    [Fact]
    public async Task Import_KnowsAClaimThatWasRecordedBeforeTheMerge()
    {
        var claim = Supplies("a", "acme", "bolt");
        await Import(Request(claim));
        await Merge("acme", "cell");

        // Written either way, it is the same relationship now.
        Assert.Equal(1, (await Import(Only(claim))).AlreadyKnown);
        Assert.Equal(1, (await Import(Only(claim with { Subject = Supplies("a", "cell", "bolt").Subject }))).AlreadyKnown);
    }

    [Fact]
    public async Task Import_KnowsAClaimWhoseEndsWereMergedIntoOne()
    {
        var request = Request(Supplies("a", "acme", "bolt"));
        await Import(request);
        await Merge("acme", "bolt");

        var outcome = await Import(request);

        Assert.Empty(outcome.Problems);
        Assert.Equal(1, outcome.AlreadyKnown);
    }

    [Fact]
    public async Task Import_RefusesANewClaimWhoseEndsWereMergedIntoOne()
    {
        await Import(Request());
        await Merge("acme", "bolt");

        var problem = Assert.Single((await Import(Only(Supplies("a", "acme", "bolt")))).Problems);

        Assert.Equal((ProblemCodes.SelfRelationship, "claims.0.subject.relationship"), (problem.Code, problem.Path));
        Assert.Empty(_store.Claims);
    }

    [Fact]
    public async Task Import_CorrectsWhatWasRecordedForTheOtherOnceTheMergeIsUndone()
    {
        await Import(Request());
        await Merge("acme", "cell");
        await Import(Only(Supplies("a", "acme", "bolt")));
        await Merge("acme", null);

        var outcome = await Import(Only(Supplies("a", "acme", "bolt")));

        Assert.Equal(1, outcome.Corrected);
        Assert.Equal(["acme--supplies--bolt", "cell--supplies--bolt"], outcome.Relationships.Select(id => id.Value));
    }

    [Fact]
    public async Task Import_LeavesOutNodesThatWentIntoOthers()
    {
        await Import(Request());
        await Merge("acme", "cell");
        var entries = _store.Log.Count;

        var outcome = await Import(OnlyNodes(new Company(new NodeId("acme"), "Acme Corporation")));

        Assert.Empty(outcome.Problems);
        Assert.Equal(entries, _store.Log.Count);
    }

    private async Task<ImportOutcome> Import(ImportRequest request) => await new Importer(_store).ImportAsync(request, default);

    private async Task Merge(string from, string? into) =>
        await _store.AppendAsync(new ChangeSet { Redirects = [new Redirect(from, into)] }, default);
}
