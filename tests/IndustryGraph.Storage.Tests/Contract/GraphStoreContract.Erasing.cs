using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Erase_OfAClaimTakesItsTextAtEveryPin()
    {
        await RecordNodesAsync();
        var claim = Sample.Claim(Sample.Supplies("a", "b"), "1") with
        {
            Statement = "Secret statement.",
            Terms = ["secret term"],
            Locator = "secret page",
            AttributedTo = "secret person",
        };
        var recorded = await ClaimAsync(claim, Sample.Claim(Sample.Supplies("a", "c"), "2"));
        await AppendAsync(new ChangeSet { Closures = [new(claim.Id, null, "Secret reason.")], Reason = "Secret reason." });
        var standing = (Relationship)(await GetAsync("a--supplies--b", At(recorded)))!;

        var erased = (await Store.EraseAsync(new Erasure("s--1", "key:boss", "court order 7"), None))!;

        Assert.Equal(
            (ErasedText.Mark, 0, null, null, null),
            await ReadAsync(At(recorded)));
        Assert.Equal((ErasedText.Mark, 0, null, null, ErasedText.Mark), await ReadAsync(At(erased)));
        Assert.Equal(standing, await GetAsync("a--supplies--b", At(recorded)));
        Assert.NotEqual(ErasedText.Mark, ((Claim)(await GetAsync("s--2", At(recorded)))!).Statement);
        var log = await Store.ReadLogAsync(0, 100, None);
        Assert.Equal(
            new LogEntry(erased.Sequence, erased.At, ChangeKind.TextErased, "s--1", "key:boss", "court order 7"), log[^1]);
        Assert.DoesNotContain(log, entry => entry.Reason == "Secret reason.");

        async Task<(string, int, string?, string?, string?)> ReadAsync(Pin pin)
        {
            var read = (Claim)(await GetAsync("s--1", pin))!;
            return (read.Statement, read.Terms.Count, read.Locator, read.AttributedTo, read.RetractedBecause);
        }
    }

    [Fact]
    public async Task Erase_OfASourceTakesTheTextOfItsClaimsToo()
    {
        var nodes = await RecordNodesAsync();
        var recorded = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "2"), Sample.Claim(Sample.Supplies("a", "c"), "1"));

        var erased = (await Store.EraseAsync(new Erasure("s", null, null), None))!;

        Assert.Equal(ErasedText.Of((Source)(await GetAsync("s", At(nodes)))!), await GetAsync("s", At(nodes)));
        Assert.Equal(ErasedText.Mark, ((Claim)(await GetAsync("s--2", At(recorded)))!).Statement);
        Assert.Equal(["s", "s--1", "s--2"], (await Store.ReadLogAsync(recorded.Sequence, 100, None)).Select(entry => entry.Slug));
        Assert.Equal(recorded.Sequence + 3, erased.Sequence);
    }

    [Fact]
    public async Task Erase_OfANodeTakesEveryNameItEverHad()
    {
        var first = await AppendAsync(new ChangeSet { Nodes = [new Company(new NodeId("a"), "Secret One") { Aliases = ["Secret Alias"], Identifiers = [new("lei", "secret-lei")], Country = "VN" }] });
        var second = await AppendAsync(new ChangeSet { Nodes = [new Company(new NodeId("a"), "Secret Two") { Country = "VN" }] });

        var erased = (await Store.EraseAsync(new Erasure("a", null, null), None))!;

        foreach (var pin in new[] { At(first), At(second), At(erased) })
        {
            Assert.Equal(new Company(new NodeId("a"), ErasedText.Mark) { Country = "VN" }, await GetAsync("a", pin));
            foreach (var name in new[] { "Secret One", "Secret Two", "Secret Alias", "lei:secret-lei" })
            {
                Assert.Empty((await Store.FindNamesAsync(new NameQuery(name.Contains(':', StringComparison.Ordinal) ? NameMatch.Identifier : NameMatch.Exact, [name], new HashSet<NodeKind> { NodeKind.Company }, 10), pin, None)).Single());
            }
        }
    }

    [Fact]
    public async Task Erase_OfAFactTakesItsTextFromTheStateToo()
    {
        await RecordNodesAsync();
        var fact = new FactKey(new NodeId("a"), FactKind.Attribute, "nationality");
        var recorded = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1") with { Subject = fact, Stage = null, Text = "Secret text" });
        Assert.Equal("Secret text", ((Fact)(await GetAsync(fact.Slug, At(recorded)))!).State.Text);

        await Store.EraseAsync(new Erasure("s--1", null, null), None);

        Assert.Equal(ErasedText.Mark, ((Fact)(await GetAsync(fact.Slug, At(recorded)))!).State.Text);
    }

    [Fact]
    public async Task Erase_LetsWritingGoOnAndMayBeRepeated()
    {
        await RecordNodesAsync();
        await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1"));
        await Store.EraseAsync(new Erasure("s--1", null, null), None);
        await Store.EraseAsync(new Erasure("s--1", null, null), None);
        var after = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "c"), "2"));

        Assert.NotNull(await GetAsync("a--supplies--c", At(after)));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("a--supplies--b")]
    public async Task Erase_OfWhatIsNoNodeOrClaimWritesNothing(string slug)
    {
        await RecordNodesAsync();
        var before = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1"));

        Assert.Null(await Store.EraseAsync(new Erasure(slug, null, null), None));
        Assert.Equal(before, await Store.GetRevisionAsync(None));
    }
}
