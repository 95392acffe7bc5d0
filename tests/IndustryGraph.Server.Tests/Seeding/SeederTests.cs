using IndustryGraph.Model;
using IndustryGraph.Server.Seeding;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Server.Tests;

public sealed class SeederTests : IAsyncDisposable, IDisposable
{
    private readonly SeedFolder _folder = new();
    private readonly WatchedStore _store = new();

    public void Dispose() => _folder.Dispose();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Seed_RecordsTheFilesAsOneCommit()
    {
        var outcome = await Seed();

        Assert.True(outcome.IsNew);
        Assert.Equal(2, outcome.Import.Recorded);
        Assert.Single(_store.Log.Select(entry => entry.RecordedAt).Distinct());
        Assert.All(_store.Log, entry => Assert.Equal("seed", entry.Actor));
        Assert.Equal(["paper--capacity", "paper--supply"], _store.Claims.Select(claim => claim.Slug));
    }

    [Fact]
    public async Task Seed_FindsTheFilesThereOnTheNextStart()
    {
        await Seed();
        var entries = _store.Log.Count;

        var outcome = await Seed();

        Assert.False(outcome.IsNew);
        Assert.Equal(2, outcome.Import.Recorded);
        Assert.Equal(entries, _store.Log.Count);
    }

    [Fact]
    public async Task Seed_LeavesAloneWhatWasAlteredSinceTheFilesWere()
    {
        await Seed();
        await _store.AppendAsync(new ChangeSet { Nodes = [new Company(new NodeId("acme"), "Acme Corporation")] }, default);

        await Seed();

        Assert.Equal("Acme Corporation", Assert.IsType<Company>(await Get("acme")).Name);
    }

    [Fact]
    public async Task Seed_CorrectsWhatWasEditedUnderItsKey()
    {
        await Seed();
        _folder.Alter("sources/paper.yaml", "stage: SIGNED", "stage: OPERATIONAL");

        var outcome = await Seed();

        Assert.True(outcome.IsNew);
        Assert.Equal((0, 1, 1), (outcome.Import.Recorded, outcome.Import.Corrected, outcome.Import.AlreadyKnown));
        Assert.Equal(Stage.Operational, await StageNow());
    }

    [Fact]
    public async Task Seed_TakesFilesBackToAnEarlierState()
    {
        await Seed();
        _folder.Alter("sources/paper.yaml", "stage: SIGNED", "stage: OPERATIONAL");
        await Seed();
        _folder.Alter("sources/paper.yaml", "stage: OPERATIONAL", "stage: SIGNED");

        Assert.True((await Seed()).IsNew);
        Assert.Equal(Stage.Signed, await StageNow());
        Assert.False((await Seed()).IsNew);
    }

    [Fact]
    public async Task Seed_RemembersAnEditionThatSaysNothingNew()
    {
        await Seed();
        var entries = _store.Log.Count;
        _folder.Alter("companies.yaml", "companies:", "# The companies\ncompanies:");

        Assert.True((await Seed()).IsNew);
        Assert.False((await Seed()).IsNew);
        Assert.Equal(entries, _store.Log.Count);
    }

    [Fact]
    public async Task Seed_TellsWhereTheFilesDoNotFitTheStore()
    {
        await _store.AppendAsync(new ChangeSet { Nodes = [new Product(new NodeId("bolt-motor"), "Bolts")] }, default);
        var entries = _store.Log.Count;

        var outcome = await Seed();

        Assert.False(outcome.IsNew);
        Assert.StartsWith("companies.yaml:7:9: companies.1.id: ", Assert.Single(outcome.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal(entries, _store.Log.Count);
    }

    private async Task<SeedOutcome> Seed() => await Seeder.SeedAsync(_store, SeedReader.Read(_folder.Path).Files!, default);

    private async Task<GraphRecord?> Get(string slug) => (await _store.GetAsync([slug], _store.Now, default))[0];

    private async Task<Stage> StageNow() => Assert.IsType<Relationship>(await Get("acme--supplies--bolt-motor")).State.Stage;
}
