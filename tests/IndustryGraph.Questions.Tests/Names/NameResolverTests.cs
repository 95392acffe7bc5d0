using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

public sealed class NameResolverTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly WatchedStore _store = new();
    private Pin _pin;

    public async Task InitializeAsync()
    {
        await _store.AppendAsync(
            new ChangeSet
            {
                Nodes =
                [
                    Some("lges", "LG Energy Solution", "LGES", "LG에너지솔루션"),
                    Some("gm", "General Motors", "GM"),
                    Some("mm", "Mitsubishi Motors"),
                    Some("me", "Mitsubishi Electric Motor"),
                    Some("twin-a", "Twin Cells"),
                    Some("twin-b", "Other", "Twin Cells"),
                    Some("porsche", "Porsche AG"),
                    Some("porsche-se", "Porsche SE"),
                    Some("foxconn", "Foxconn", "鴻海"),
                    Some("tesla", "Tesla") with { Identifiers = [new Identifier("ticker", "NASDAQ:TSLA")] },
                    new Product(new NodeId("lges-cell"), "LG Energy Solution cells"),
                ],
            },
            default);
        _pin = new Pin(new DateOnly(2026, 1, 1), (await _store.GetRevisionAsync(default)).At);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Theory]
    [InlineData("LG Energy Solution", "lges", 1, MatchReason.Exact)]
    [InlineData("lges", "lges", 0.98, MatchReason.Alias)]
    [InlineData("LG ENERGY SOLUTION, LTD.", "lges", 0.96, MatchReason.Exact)]
    [InlineData("㈜LG에너지솔루션", "lges", 0.9408, MatchReason.Alias)]
    [InlineData("LGES, Inc.", "lges", 0.9408, MatchReason.Alias)]
    [InlineData("LG-Energysolution", "lges", 0.94, MatchReason.Spelling)]
    [InlineData("Energy Solution LG", "lges", 0.9114, MatchReason.Word)]
    [InlineData("Motor, General", "gm", 0.9114, MatchReason.Word)]
    [InlineData("Telsa", "tesla", 0.744, MatchReason.Spelling)]
    [InlineData("Tesla Group", "tesla", 0.8087, MatchReason.Prefix)]
    [InlineData("General Motors (GM)", "gm", 0.97, MatchReason.Exact)]
    [InlineData("Tesla Inc (TSI)", "tesla", 0.9312, MatchReason.Exact)]
    [InlineData("鸿海有限公司", "foxconn", 0.9408, MatchReason.Alias)]
    [InlineData("nasdaq:tsla", "tesla", 1, MatchReason.Identifier)]
    [InlineData("Porsche A.G.", "porsche", 0.96, MatchReason.Exact)]
    public async Task ResolveAsync_MatchesForAReason(string name, string id, double score, MatchReason reason)
    {
        var resolution = await ResolveAsync(name);

        Assert.Equal(id, resolution.Match?.Id.Value);
        Assert.Equal((score, reason), (resolution.Candidates[0].Score, resolution.Candidates[0].Reason));
    }

    [Theory]
    [InlineData("LG")]
    [InlineData("LG Chem")]
    [InlineData("LG Energy Solution Michigan")]
    [InlineData("Tesla (Shanghai) Co., Ltd.")]
    [InlineData("General Electric")]
    [InlineData("GN")]
    [InlineData("Ltd.")]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData(" (XYZ)")]
    public async Task ResolveAsync_DoesNotMatchOthers(string name) => Assert.Null((await ResolveAsync(name)).Match);

    [Theory]
    [InlineData("Twin Cells")]
    [InlineData("Porsche")]
    [InlineData("Mitsubishi")]
    public async Task ResolveAsync_DoesNotChooseAmongSeveral(string name)
    {
        var resolution = await ResolveAsync(name);

        Assert.Null(resolution.Match);
        Assert.Equal(2, resolution.Candidates.Count(hit => hit.Score > 0.5));
    }

    [Theory]
    [InlineData(0.96, "lges")]
    [InlineData(0.97, null)]
    public async Task ResolveAsync_HoldsTheThreshold(double threshold, string? id)
    {
        var found = await new NameResolver(_store).ResolveAsync(["LG Energy Solution Ltd"], threshold, _pin, default);

        Assert.Equal(id, found.Value[0].Match?.Id.Value);
        Assert.Equal(0.96, found.Value[0].Candidates[0].Score);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public async Task ResolveAsync_RefusesAThresholdOutOfRange(double threshold)
    {
        var found = await new NameResolver(_store).ResolveAsync(["Tesla"], threshold, _pin, default);

        Assert.Equal(FaultCodes.BadValue, found.Fault?.Code);
    }

    [Fact]
    public async Task ResolveAsync_NamesTheNameThatIsTooLong()
    {
        var found = await new NameResolver(_store).ResolveAsync(["Tesla", new string('x', 201)], 0.7, _pin, default);

        Assert.Equal("A name has at most 200 characters; names[1] has 201.", found.Fault?.Message);
    }

    [Fact]
    public async Task ResolveAsync_AnswersAColumnInItsOrderWithThreeCalls()
    {
        _store.Calls.Clear();
        string[] names = [.. Enumerable.Range(0, 100).SelectMany(i => new[] { "Tesla", $"nobody {i}", "LGES" })];
        var found = await new NameResolver(_store).ResolveAsync(names, 0.7, _pin, default);

        Assert.Equal(names, found.Value.Select(resolution => resolution.Name));
        Assert.Equal(["tesla", null, "lges"], found.Value.TakeLast(3).Select(resolution => resolution.Match?.Id.Value));
        Assert.Equal(["FindNames", "FindNames", "FindNames"], _store.Calls);
    }

    [Fact]
    public async Task SearchAsync_FindsTheSameNameWithALegalForm()
    {
        var found = await new NameSearch(_store).SearchAsync("鸿海有限公司", new HashSet<NodeKind> { NodeKind.Company }, _pin, 3, default);

        var hit = Assert.Single(found.Value);
        Assert.Equal(("foxconn", 0.9408, MatchReason.Alias), (hit.Node.Slug, hit.Score, hit.Reason));
    }

    private static Company Some(string id, string name, params string[] aliases) => new(new NodeId(id), name) { Aliases = [.. aliases] };

    private async Task<Resolution> ResolveAsync(string name) =>
        (await new NameResolver(_store).ResolveAsync([name], 0.7, _pin, default)).Value[0];
}
