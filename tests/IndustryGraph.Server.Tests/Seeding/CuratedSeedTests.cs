using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Server.Seeding;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Server.Tests;

/// <summary>The seed that is shipped, read and recorded.</summary>
public sealed class CuratedSeedTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly WatchedStore _store = new();
    private SeedFiles _files = null!;

    public async Task InitializeAsync()
    {
        var reading = SeedReader.Read(Seeder.DefaultDirectory);
        Assert.Empty(reading.Problems);
        _files = reading.Files!;
        Assert.Empty((await Seeder.SeedAsync(_store, _files, default)).Problems);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    ValueTask IAsyncDisposable.DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public void Seed_RecordsEveryClaimOfEverySource()
    {
        Assert.Equal(4, _files.Sources.Count);
        Assert.All(_files.Sources, source => Assert.Equal(
            source.Claims.Select(draft => draft.Content.Key).Order(StringComparer.Ordinal),
            _store.Claims.Where(claim => claim.Source == source.Source.Content.Id).Select(claim => claim.Key).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Seed_ShowsEveryRelationshipFromBothOfItsEnds()
    {
        var claims = _files.Sources.SelectMany(source => source.Claims).Select(draft => draft.Content);
        var keys = claims.Select(claim => claim.Subject).OfType<RelationshipKey>().Distinct().ToList();
        Assert.NotEmpty(keys);
        foreach (var key in keys)
        {
            var query = new RelationshipQuery(RelationshipCriteria.Any) { Anchors = [key.From, key.To] };
            var pages = await _store.FindRelationshipsAsync(query, _store.Now, PageRequest.All, default);
            Assert.All(pages, page => Assert.Contains(page.Items, item => item.Key == key));
        }
    }

    [Fact]
    public async Task Seed_ShowsProLogiumUpstreamOfVinFastAtTierTwoThroughTheVenture()
    {
        var flow = new RelationshipCriteria { Types = RelationshipTypes.Flow.ToHashSet() };
        var bounds = new WalkBounds(100, Deadline: null, TimeProvider.System);
        var walk = new SupplyTreeWalk(_store, flow, listed: null, _store.Now, bounds);

        var tree = Assert.Single(await walk.WalkAsync([new NodeId("vinfast")], Direction.Upstream, maxTiers: 3, default));

        var prologium = Assert.Single(tree.Members, member => member.Company.Id.Value == "prologium");
        Assert.Equal(2, prologium.Tier);
        Assert.Equal("vinfast-prologium-jv", prologium.Via.Key.To.Value);
        Assert.Equal(1, Assert.Single(tree.Members, member => member.Company.Id.Value == "vinfast-prologium-jv").Tier);
    }
}
