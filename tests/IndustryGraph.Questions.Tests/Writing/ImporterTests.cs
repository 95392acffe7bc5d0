using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;
using static IndustryGraph.Questions.Tests.Drafts;

namespace IndustryGraph.Questions.Tests;

public sealed class ImporterTests : IAsyncDisposable
{
    private readonly WatchedStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Import_WritesNodesSourcesAndClaimsAsOneCommit()
    {
        var outcome = await Import(
            Request(Supplies("a", "acme", "bolt"), Fact("b", "plant", "age"), Supplies("c", "bolt", "cell")));

        Assert.Equal((3, 0, 0), Counts(outcome));
        Assert.Equal(["acme--supplies--bolt", "bolt--supplies--cell"], outcome.Relationships.Select(id => id.Value));
        Assert.Equal(outcome.Revision.At, Assert.Single(_store.Log.Select(entry => entry.RecordedAt).Distinct()));
        Assert.Equal(Nodes.Length + 1 + 3, _store.Log.Count);
        Assert.All(_store.Log, entry => Assert.Equal("tester", entry.Actor));
        Assert.Equal(["paper--a", "paper--b", "paper--c"], _store.Claims.Select(claim => claim.Slug));
        Assert.All(_store.Claims, claim => Assert.Equal(Paper.Id, claim.Source));
    }

    [Fact]
    public async Task Import_WritesNothingWhereAllIsKnown()
    {
        var request = Request(Supplies("a", "acme", "bolt"), Fact("b", "plant", "age"));
        await Import(request);
        var entries = _store.Log.Count;

        var outcome = await Import(request);

        Assert.Equal((0, 0, 2), Counts(outcome));
        Assert.Empty(outcome.Relationships);
        Assert.Equal(entries, _store.Log.Count);
    }

    [Fact]
    public async Task Import_CorrectsWhatAKeyStoodFor()
    {
        await Import(Request(Supplies("a", "acme", "bolt"), Supplies("b", "bolt", "cell")));
        await Import(Only(Supplies("a", "acme", "bolt") with { Stage = Stage.Operational }));
        var outcome = await Import(Only(Supplies("a", "acme", "cell"), Supplies("b", "bolt", "cell"), Supplies("c", "cell", "bolt")));

        Assert.Equal((1, 1, 1), Counts(outcome));
        Assert.Equal(
            ["acme--supplies--cell", "acme--supplies--bolt", "cell--supplies--bolt"],
            outcome.Relationships.Select(id => id.Value));
        var editions = _store.Claims.Where(claim => claim.Key == "a").ToList();
        Assert.Equal(["paper--a", "paper--a--2", "paper--a--3"], editions.Select(claim => claim.Slug));
        Assert.Equal(["paper--a--2", "paper--a--3", null], editions.Select(claim => claim.SupersededBy?.Value));
        Assert.Null(await Get("acme--supplies--bolt"));
        Assert.NotNull(await Get("acme--supplies--cell"));
    }

    [Fact]
    public async Task Import_CorrectsBackToAnEarlierContent()
    {
        var first = Supplies("a", "acme", "bolt");
        await Import(Request(first));
        await Import(Only(first with { Stage = Stage.Mou }));

        var outcome = await Import(Only(first));

        Assert.Equal((0, 1, 0), Counts(outcome));
        Assert.Equal(Stage.Signed, Assert.IsType<Relationship>(await Get("acme--supplies--bolt")).State.Stage);
    }

    [Fact]
    public async Task Import_KnowsKeysThatAreNoSlugs()
    {
        var claim = Supplies("Row 7/ä", "acme", "bolt");
        await Import(Request(claim));

        Assert.Equal((0, 0, 1), Counts(await Import(Only(claim))));
        Assert.Equal((0, 1, 0), Counts(await Import(Only(claim with { Stage = Stage.Mou }))));
        Assert.Equal((0, 1, 0), Counts(await Import(Only(claim))));
        Assert.EndsWith("--3", _store.Claims[^1].Slug, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DoesNotReviveWhatWasRetracted()
    {
        var claim = Supplies("a", "acme", "bolt");
        await Import(Request(claim));
        await _store.AppendAsync(new ChangeSet { Closures = [new ClaimClosure(new ClaimId("paper--a"), null, "wrong")] }, default);

        var again = await Import(Only(claim));

        Assert.Equal((0, 0, 1), Counts(again));
        Assert.Null(await Get("acme--supplies--bolt"));
    }

    [Fact]
    public async Task Import_RecordsOtherContentWhereTheLastWasRetracted()
    {
        await Import(Request(Supplies("a", "acme", "bolt")));
        await _store.AppendAsync(new ChangeSet { Closures = [new ClaimClosure(new ClaimId("paper--a"), null, "wrong")] }, default);

        var outcome = await Import(Only(Supplies("a", "acme", "bolt") with { Stage = Stage.Mou }));

        Assert.Equal((0, 1, 0), Counts(outcome));
        Assert.Equal("wrong", _store.Claims[0].RetractedBecause);
        Assert.Null(_store.Claims[0].SupersededBy);
        Assert.Equal(Stage.Mou, Assert.IsType<Relationship>(await Get("acme--supplies--bolt")).State.Stage);
    }

    [Fact]
    public async Task Import_CountsARepeatedClaimAsKnown() =>
        Assert.Equal((1, 0, 1), Counts(await Import(Request(Supplies("a", "acme", "bolt"), Supplies("a", "acme", "bolt")))));

    [Fact]
    public async Task Import_RecordsOnlyNodesThatDiffer()
    {
        await Import(Request());
        var entries = _store.Log.Count;

        await Import(OnlyNodes(Nodes[0], new Company(new NodeId("bolt"), "Bolt & Co.")));

        Assert.Equal("bolt", Assert.Single(_store.Log.Skip(entries)).Slug);
        Assert.Equal("Bolt & Co.", Assert.IsType<Company>(await Get("bolt")).Name);
    }

    [Fact]
    public async Task Import_WritesNothingInADryRun()
    {
        var request = Request(Supplies("a", "acme", "bolt")) with { DryRun = true, IdempotencyKey = "k" };

        Assert.Equal((1, 0, 0), Counts(await Import(request)));
        Assert.Empty(_store.Log);
        Assert.Equal((1, 0, 0), Counts(await Import(request with { DryRun = false })));
        Assert.NotEmpty(_store.Log);
    }

    [Fact]
    public async Task Import_WritesNothingWhereThereIsAProblem()
    {
        var request = Request(Supplies("a", "acme", "bolt"), Supplies("b", "acme", "nobody"));
        var outcome = await Import(request with { IdempotencyKey = "k" });

        Assert.Single(outcome.Problems);
        Assert.Equal((0, 0, 0), Counts(outcome));
        Assert.Empty(_store.Log);
        Assert.Null(await new Importer(_store).FindAsync("k", default));
    }

    [Fact]
    public async Task Import_AnswersAnIdempotencyKeyAsBefore()
    {
        var request = Request(Supplies("a", "acme", "bolt")) with { IdempotencyKey = "k", Fingerprint = "f" };
        var first = await Import(request);
        var entries = _store.Log.Count;

        // Of another content, and with a problem: the answer of then counts.
        var second = await Import(Only(Supplies("b", "nobody", "bolt")) with { IdempotencyKey = "k" });

        Assert.False(first.Replayed);
        Assert.True(second.Replayed);
        Assert.Equal(Counts(first), Counts(second));
        Assert.Equal(first.Relationships, second.Relationships);
        Assert.Equal("f", second.Fingerprint);
        Assert.Empty(second.Problems);
        Assert.Equal(entries, _store.Log.Count);
    }

    [Fact]
    public async Task Import_KeepsAnIdempotencyKeyWhereNothingWasNew()
    {
        await Import(Request(Supplies("a", "acme", "bolt")));
        await Import(Only(Supplies("a", "acme", "bolt")) with { IdempotencyKey = "k" });

        var second = await Import(Only(Supplies("c", "acme", "cell")) with { IdempotencyKey = "k" });

        Assert.True(second.Replayed);
        Assert.Equal((0, 0, 1), Counts(second));
    }

    [Fact]
    public async Task Import_RefusesAKeyThatAnotherKindOfWriteUsedUp()
    {
        await _store.AppendAsync(new ChangeSet { Nodes = Nodes, IdempotencyKey = "k", Receipt = "a merge" }, default);

        var outcome = await Import(Request() with { IdempotencyKey = "k" });

        Assert.Equal((ProblemCodes.KeyInUse, "idempotencyKey"), outcome.Problems.Select(item => (item.Code, item.Path)).Single());
    }

    [Fact]
    public async Task Import_WorksItOutAnewWhereSomethingWasWrittenInBetween()
    {
        await Import(Request());
        var once = true;
        _store.BeforeAppend = async () =>
        {
            if (once)
            {
                once = false;
                await Import(Only(Supplies("a", "acme", "bolt")));
            }
        };

        var outcome = await Import(Only(Supplies("a", "acme", "bolt") with { Stage = Stage.Mou }));

        Assert.Equal((0, 1, 0), Counts(outcome));
        Assert.Equal(["paper--a", "paper--a--2"], _store.Claims.Select(claim => claim.Slug));
    }

    [Fact]
    public async Task Import_GivesUpAfterSomeAttempts()
    {
        await Import(Request());
        var writing = false;
        var attempts = 0;
        _store.BeforeAppend = async () =>
        {
            if (!writing)
            {
                writing = true;
                attempts++;
                await _store.AppendAsync(new ChangeSet { Nodes = [new Company(new NodeId($"x{attempts}"), "X")] }, default);
                writing = false;
            }
        };

        var failure = await Assert.ThrowsAsync<StoreException>(async () => await Import(Only(Supplies("a", "acme", "bolt"))));

        Assert.Equal(StoreError.Conflict, failure.Error);
        Assert.Equal(WriteTurns.MaxAttempts, attempts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public async Task Import_CallsTheStoreAsOftenForManyClaimsAsForOne(int count)
    {
        await Import(Request(Supplies("0", "acme", "bolt")));
        _store.Calls.Clear();

        var claims = Enumerable.Range(0, count).Select(i => Supplies($"{i}", "acme", "bolt") with { Stage = Stage.Mou });
        await Import(Request([.. claims]));

        Assert.Equal(["GetRevision", "Get", "FindClaimsByKey", "Append"], _store.Calls);
    }

    private static (int Recorded, int Corrected, int AlreadyKnown) Counts(ImportOutcome outcome) =>
        (outcome.Recorded, outcome.Corrected, outcome.AlreadyKnown);

    private async Task<ImportOutcome> Import(ImportRequest request) => await new Importer(_store).ImportAsync(request, default);

    private async Task<GraphRecord?> Get(string slug) => (await _store.GetAsync([slug], _store.Now, default))[0];
}
