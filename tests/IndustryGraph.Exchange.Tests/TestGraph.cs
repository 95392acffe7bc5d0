using System.Text;
using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Embedded;

namespace IndustryGraph.Exchange.Tests;

/// <summary>A store of its own for one test, and the files that go into it.</summary>
public abstract class TestGraph : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("industrygraph-").FullName;
    private EmbeddedStore? _store;

    protected IGraphStore Store => _store!;

    protected List<(long Row, string? Field, string Reason)> Bad { get; } = [];

    protected List<UncertainMatch> Uncertain { get; } = [];

    public async Task InitializeAsync() => _store = await OpenAsync(Path.Combine(_directory, "data"));

    public async Task DisposeAsync()
    {
        await _store!.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    protected static ValueTask<EmbeddedStore> OpenAsync(string directory) =>
        EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = directory, TimeProvider = TimeProvider.System }, CancellationToken.None);

    protected string PathOf(string name) => Path.Combine(_directory, name);

    protected InputFile FileOf(string name, string text) => FileOf(name, Encoding.UTF8.GetBytes(text));

    protected InputFile FileOf(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return InputFile.Open(PathOf(name));
    }

    protected static FileMapping MappingOf(string yaml)
    {
        var (mapping, problems) = MappingFile.Read(yaml);
        Assert.Empty(problems);
        return mapping!;
    }

    protected ImportOptions Options { get; set; } = new();

    protected async Task<ImportReport> ImportAsync(InputFile file, string? mapping = null, string source = "Test list", IGraphStore? into = null)
    {
        Bad.Clear();
        Uncertain.Clear();
        using var input = file;
        var options = Options with
        {
            OnBadRow = (row, problems) => Bad.AddRange(problems.Select(problem => (row.Number, problem.Field, problem.Reason))),
            OnUncertain = Uncertain.Add,
        };
        var format = FileImporter.FormatOf(input);
        var columns = mapping is not null ? MappingOf(mapping)
            : FileImporter.IsSelfExplaining(format) ? new FileMapping()
            : (await MappingProposer.ProposeAsync(input, format, CancellationToken.None)).Mapping;
        var report = await new FileImporter(into ?? Store, options).ImportAsync(input, format, columns, new ImportSource(source), CancellationToken.None);
        Assert.Equal(report.Rows, report.Taken + report.Rejected + report.Blank + report.LeftOut.Values.Sum());
        Assert.Equal(report.Claims, report.Recorded + report.Corrected + report.AlreadyKnown + report.Repeated);
        return report;
    }

    protected async Task<Pin> NowAsync() => new(new DateOnly(2026, 1, 1), (await Store.GetRevisionAsync(CancellationToken.None)).At);

    /// <summary>Every relationship, as <c>from TYPE to</c>, in the order of ids.</summary>
    protected async Task<List<string>> RelationshipsAsync() =>
        [.. (await AllAsync()).Select(item => $"{item.Key.From} {item.Key.Type} {item.Key.To}").Order(StringComparer.Ordinal)];

    protected async Task<IReadOnlyList<Relationship>> AllAsync() =>
        (await Store.FindRelationshipsAsync(new RelationshipQuery(RelationshipCriteria.Any), await NowAsync(), PageRequest.All, CancellationToken.None))[0].Items;

    protected async Task<Relationship> OnlyAsync() => Assert.Single(await AllAsync());

    protected async Task<Claim> ClaimAsync(Relationship relationship) => Assert.IsType<Claim>(
        (await Store.GetAsync([relationship.State.BestClaim.Value], await NowAsync(), CancellationToken.None))[0]);

    protected async Task<T> GetAsync<T>(string slug)
        where T : GraphRecord => Assert.IsType<T>((await Store.GetAsync([slug], await NowAsync(), CancellationToken.None))[0]);
}
