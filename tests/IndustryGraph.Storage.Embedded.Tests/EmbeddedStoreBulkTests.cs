using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>Change sets that are large enough for both processors.</summary>
public sealed class EmbeddedStoreBulkTests : IAsyncLifetime
{
    private const int Companies = 100;
    private const int Claims = 5_000;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Day = new(2026, 1, 1);
    private readonly TemporaryDirectory _directory = new();
    private EmbeddedStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = _directory.Path, MaxUnsealed = 0 }, None);
        await _store.AppendAsync(new ChangeSet { Nodes = [Sample.Source("s"), .. Enumerable.Range(0, Companies).Select(i => Sample.Company($"c{i}"))] }, None);
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _directory.Delete();
    }

    [Theory]
    [InlineData(0, 4_999)]
    [InlineData(2_499, 2_500)]
    [InlineData(4_000, 4_999)]
    public async Task Append_TellsTheFirstClaimThatBreaksARule(int first, int second)
    {
        var standing = await _store.GetRevisionAsync(None);
        var claims = Enumerable.Range(0, Claims).Select(ClaimOf).ToArray();
        claims[first] = claims[first] with { Stage = null };
        claims[second] = claims[second] with { Stage = null };

        var fault = await Assert.ThrowsAsync<ArgumentException>(async () => await _store.AppendAsync(new ChangeSet { Claims = claims }, None));

        Assert.Contains(claims[first].Slug, fault.Message, StringComparison.Ordinal);
        Assert.Equal(standing, await _store.GetRevisionAsync(None));
        Assert.Empty(await _store.CheckAsync(None));
    }

    [Fact]
    public async Task View_FollowsRelationshipsThatEndWhateverBecomesOfTheirClaims()
    {
        var claims = Enumerable.Range(0, Claims).Select(number => ClaimOf(number) with { ValidTo = PartialDate.Parse("2025-06-30") }).ToArray();
        var recorded = (await _store.AppendAsync(new ChangeSet { Claims = claims }, None)).Revision;
        await _store.Sealing;
        var around = Companies / 2;
        Assert.Equal((0, around), Count(recorded, Stage.Signed, Day));
        Assert.Equal((around, 0), Count(recorded, Stage.Signed, new DateOnly(2025, 6, 30)));
        Assert.Equal((around, 0), Count(recorded, Stage.Ended, Day));

        // One of company 0 is taken back, another is said to go on.
        var later = (await _store.AppendAsync(
            new ChangeSet
            {
                Claims = [Sample.Claim(claims[100].Subject, "100", 2)],
                Closures = [new(claims[0].Id, null, "Wrong."), new(claims[100].Id, new ClaimId("s--100--2"), null)],
            },
            None)).Revision;
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal((1, around - 2), Count(later, Stage.Signed, Day));
            Assert.Equal((around - 2, 1), Count(later, Stage.Ended, Day));
            Assert.Equal((around, 0), Count(recorded, Stage.Ended, Day));
            await _store.Sealing;
        }

        Assert.Empty(await _store.CheckAsync(None));

        // Of all steps from company 0 forward those at a stage, and those at another.
        (int At, int Other) Count(Revision revision, Stage stage, DateOnly day)
        {
            var hops = new Hop[4];
            int CountOf(RelationshipCriteria criteria)
            {
                var view = _store.View(criteria, new Pin(day, revision.At), anchored: true);
                return view.Around(view.Find(new NodeId("c0")), AnchorEnd.From, ref hops);
            }

            var at = CountOf(new RelationshipCriteria { Stages = new HashSet<Stage> { stage } });
            return (at, CountOf(RelationshipCriteria.Any) - at);
        }
    }

    // Each company sells to the fifty that follow it.
    private static Claim ClaimOf(int number) => Sample.Claim(
        Sample.Supplies($"c{number % Companies}", $"c{(number + 1 + (number / Companies)) % Companies}"),
        number.ToString(CultureInfo.InvariantCulture));
}
