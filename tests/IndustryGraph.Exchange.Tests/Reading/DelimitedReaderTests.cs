namespace IndustryGraph.Exchange.Tests;

public sealed class DelimitedReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4")]
    public async Task ReadAsync_TakesAllThreeLineEnds(string text)
    {
        var rows = await ReadAsync(text);
        Assert.Equal([("1", "2"), ("3", "4")], rows.Select(row => (row.Text("a")!, row.Text("b")!)));
    }

    [Fact]
    public async Task ReadAsync_TakesDelimitersQuotesAndLineBreaksWithinQuotes()
    {
        var row = Assert.Single(await ReadAsync("a,b\n\"x, \"\"y\"\"\nz\",2\n"));
        Assert.Equal("x, \"y\"\nz", row.Text("a"));
        Assert.Equal("2", row.Text("b"));
    }

    [Fact]
    public async Task ReadAsync_AnUnclosedQuoteCostsItsRowAlone()
    {
        var rows = await ReadAsync("a,b\n\"open,1\nx,2\ny,3\n");
        Assert.Equal([1, 2, 3], rows.Select(row => row.Number));
        Assert.Equal([2L, 3, 4], rows.Select(row => row.Line!.Value));
        Assert.Contains("never closed", rows[0].Fault, StringComparison.Ordinal);
        Assert.Equal(["x", "y"], rows.Skip(1).Select(row => row.Text("a")));
        Assert.All(rows.Skip(1), row => Assert.Null(row.Fault));
    }

    [Fact]
    public async Task ReadAsync_FaultsThatFollowOneAnotherLoseNoLine()
    {
        var rows = await ReadAsync("a,b\n\"one,1\n\"two,2\n\"thr\"ee,3\nfour,4\n");
        Assert.Equal(4, rows.Count);
        Assert.Equal("four", rows[^1].Text("a"));
        Assert.Null(rows[^1].Fault);
        Assert.All(rows.SkipLast(1), row => Assert.NotNull(row.Fault));
    }

    [Fact]
    public async Task ReadAsync_AnUnclosedQuoteInALongFileCostsItsRowAlone()
    {
        var text = new System.Text.StringBuilder("a,b\n\"open,0\n");
        for (var i = 1; i <= 3 * LineFeed.MostLines; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"x{i},{i}\n");
        }

        var rows = await ReadAsync(text.ToString());
        Assert.Equal(1 + 3 * LineFeed.MostLines, rows.Count);
        Assert.Contains("never closed", rows[0].Fault, StringComparison.Ordinal);
        Assert.All(rows.Skip(1), row => Assert.Equal(("x" + row.Text("b"), row.Number + 1), (row.Text("a"), row.Line!.Value)));
    }

    [Fact]
    public async Task ReadAsync_AQuoteWithinAnUnquotedValueIsItself()
    {
        var rows = await ReadAsync("a,b\n5\" pipe,the \"best\"\n\"quoted\" ,2\n");
        Assert.All(rows, row => Assert.Null(row.Fault));
        Assert.Equal([("5\" pipe", "the \"best\""), ("quoted", "2")], rows.Select(row => (row.Text("a")!, row.Text("b")!)));
    }

    [Fact]
    public async Task ReadAsync_LongValuesAndBlankLinesKeepTheirPlaces()
    {
        var rows = await ReadAsync($"a,b\n\n{new string('x', 20_000)},1\n\"p\n\nq\",2\n\nlast,3");
        Assert.Equal([(2L, true), (3, false), (4, false), (7, true), (8, false)], rows.Select(row => (row.Line!.Value, row.IsBlank)));
        Assert.Equal((20_000, "p\n\nq", "last"), (rows[1].Text("a")!.Length, rows[2].Text("a"), rows[4].Text("a")));
    }

    [Fact]
    public async Task ReadAsync_ReportsRaggedRowsAndForgivesBlankEnds()
    {
        var rows = await ReadAsync("a,b\n1,2,,\n1\n1,2,3\n,\n");
        Assert.Null(rows[0].Fault);
        Assert.Contains("has 1 values, the header has 2", rows[1].Fault, StringComparison.Ordinal);
        Assert.Contains("has 3 values", rows[2].Fault, StringComparison.Ordinal);
        Assert.True(rows[3].IsBlank);
    }

    [Fact]
    public async Task ReadAsync_NamesBlankAndRepeatedColumns()
    {
        var row = Assert.Single(await ReadAsync("name,,name\n1,2,3\n"));
        Assert.Equal(["name", "column 2", "name 2"], row.Columns.Names);
    }

    [Theory]
    [InlineData("a;b;c\n1,5;2;3\n", ';')]
    [InlineData("a\tb\n\"1,2,3\"\t4\n", '\t')]
    [InlineData("a,b\n\"x;y;z\",2\n", ',')]
    [InlineData("a|b\n1|2\n", '|')]
    [InlineData("a\n1\n", ',')]
    public void Sniff_TellsTheDelimiter(string text, char expected) => Assert.Equal(expected, DelimitedReader.Sniff(text));

    private static async Task<List<Row>> ReadAsync(string text)
    {
        var rows = new List<Row>();
        await foreach (var row in new DelimitedReader(new StringReader(text), ',').ReadAsync(0, CancellationToken.None))
        {
            rows.Add(row);
        }

        return rows;
    }
}
