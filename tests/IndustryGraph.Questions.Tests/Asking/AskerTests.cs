using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

public sealed class AskerTests
{
    private const int MaxTiers = 20;

    public static TheoryData<RelationshipType> Types() => [.. RelationshipTypes.All.Select(info => info.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task AskAsync_UnderstandsTheOntologysWordingsBothWays(RelationshipType type)
    {
        var (graph, info) = (new SmallGraph(), type.Info());
        graph.Node(new Company(new NodeId("acme"), "Acme"));
        graph.Node(type == RelationshipType.Operates
            ? new Facility(new NodeId("zenit"), "Zenit") { FacilityKind = "plant" }
            : new Company(new NodeId("zenit"), "Zenit"));
        graph.Claim(type, "acme", "zenit", Stage.Operational);
        var pin = await graph.RecordAsync();
        var id = new RelationshipKey(type, new NodeId("acme"), new NodeId("zenit")).Id;
        var inverses = info.Inverse.Split(", or ");

        string[] questions =
        [
            $"Who {info.Meaning} Zenit?",
            $"Is it so that Acme {info.Meaning} Zenit?",
            .. inverses.Select(inverse => $"Who {inverse} Acme?"),
            .. inverses.Select(inverse => $"Is it so that Zenit {inverse} Acme?"),
        ];
        foreach (var question in questions)
        {
            var answer = await AskAsync(graph, pin, question);

            Assert.True(answer.UnderstoodAs is not null, $"{question}: {answer.Text}");
            Assert.Equal([id], answer.Relationships.Select(item => item.Id));
            Assert.Contains($"Acme {info.Meaning} Zenit", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Stage.Rumoured, "Not yet, and nothing is agreed: Acme is rumoured to supply Zenit.")]
    [InlineData(Stage.Talks, "Not yet, and nothing is agreed: Acme is in talks to supply Zenit.")]
    [InlineData(Stage.Mou, "Not yet, and nothing is agreed: Acme has a memorandum to supply Zenit.")]
    [InlineData(Stage.Signed, "Not yet, but it is agreed: Acme has signed to supply Zenit.")]
    [InlineData(Stage.Operational, "Yes: Acme supplies Zenit.")]
    [InlineData(Stage.Suspended, "Not now: it is suspended that Acme supplies Zenit.")]
    [InlineData(Stage.Ended, "No longer: it has ended that Acme supplies Zenit.")]
    [InlineData(Stage.Denied, "No: it is denied that Acme supplies Zenit.")]
    public async Task AskAsync_SaysNoMoreThanTheStageAllows(Stage stage, string text)
    {
        var graph = AcmeAndZenit().Claim(RelationshipType.Supplies, "acme", "zenit", stage);

        Assert.Equal(text, (await AskAsync(graph, await graph.RecordAsync(), "Does Acme supply Zenit?")).Text);
    }

    [Fact]
    public async Task AskAsync_ListsWhoMayBeMeantByAnAmbiguousName()
    {
        var graph = AcmeAndZenit();
        graph.Node(new Company(new NodeId("acme-two"), "Acme Two") { Aliases = ["Acme"] });
        var pin = await graph.RecordAsync();

        var answer = await AskAsync(graph, pin, "Who supplies Acme?");

        Assert.Null(answer.UnderstoodAs);
        Assert.Contains("\"Acme\" may mean Acme (id:acme) or Acme Two (id:acme-two)", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Suggestions);
        Assert.Equal("Who supplies Acme Two?", (await AskAsync(graph, pin, "Who supplies id:acme-two?")).UnderstoodAs);
        Assert.NotNull((await AskAsync(graph, pin, "Who supplies id:acme?")).UnderstoodAs);
        foreach (var suggestion in answer.Suggestions)
        {
            Assert.NotNull((await AskAsync(graph, pin, suggestion)).UnderstoodAs);
        }
    }

    [Fact]
    public async Task AskAsync_SaysWhomAMisspeltNameIsTakenToMean()
    {
        var graph = AcmeAndZenit().Claim(RelationshipType.Supplies, "acme", "zenit", Stage.Operational);

        var answer = await AskAsync(graph, await graph.RecordAsync(), "Who supplies Zenitt?");

        Assert.Equal("Who supplies Zenit? (taking \"Zenitt\" to mean Zenit)", answer.UnderstoodAs);
        Assert.StartsWith("Taking \"Zenitt\" to mean Zenit. ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskAsync_CountsWhatItLeavesOut()
    {
        var graph = AcmeAndZenit();
        for (var i = 0; i < 30; i++)
        {
            graph.Claim(RelationshipType.Supplies, $"maker-{i}", "zenit", Stage.Operational);
        }

        var answer = await AskAsync(graph, await graph.RecordAsync(), "Who supplies Zenit?");

        Assert.Equal(25, answer.Relationships.Count);
        Assert.StartsWith("30 relationships on record: ", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("; and 5 more.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskAsync_AsksTheStoreNoMoreForALongQuestion()
    {
        var graph = AcmeAndZenit();
        var pin = await graph.RecordAsync();
        var store = new WatchedStore(graph.Store);

        await new Asker(store, new AskMoment(pin, false, false), Naive.Unbounded, MaxTiers)
            .AskAsync(string.Join(' ', Enumerable.Range(0, 50).Select(i => $"x{i}x")), default);

        Assert.InRange(store.Calls.Count, 1, 20);
    }

    private static SmallGraph AcmeAndZenit() => new SmallGraph()
        .Node(new Company(new NodeId("acme"), "Acme"))
        .Node(new Company(new NodeId("zenit"), "Zenit"));

    private static async Task<QuestionAnswer> AskAsync(SmallGraph graph, Pin pin, string question) =>
        (await new Asker(graph.Store, new AskMoment(pin, false, false), Naive.Unbounded, MaxTiers).AskAsync(question, default)).Value;
}
