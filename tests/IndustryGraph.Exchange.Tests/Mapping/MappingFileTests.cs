namespace IndustryGraph.Exchange.Tests;

public sealed class MappingFileTests
{
    [Fact]
    public void Read_TakesColumnsConstantsAndWords()
    {
        var (mapping, problems) = MappingFile.Read("""
            delimiter: tab
            dates: day-first
            shares: percent
            columns:
              from: {column: Owners, separator: ";"}
              to: Company
              type: {value: OWNS}
              amount: {column: "Value (m)", scale: 1000000}
              stage:
                column: State
                value: OPERATIONAL
                words: {"läuft": OPERATIONAL, geplant: TALKS}
            """);
        Assert.Empty(problems);
        Assert.Equal(('\t', DateOrder.DayFirst, true), (mapping!.Delimiter, mapping.Dates, mapping.PercentShares));
        Assert.Equal(new FieldMapping { Column = "Owners", Separator = ";" }, mapping.Columns["from"]);
        Assert.Equal(1000000, mapping.Columns["amount"].Scale);
        Assert.Equal("OPERATIONAL", mapping.Columns["stage"].Words!["lauft"]);
    }

    [Theory]
    [InlineData("columns: {from: A, to: B}", "needs from, to and type")]
    [InlineData("columns: {from: A, to: B, typ: C}", "'typ' is no field")]
    [InlineData("columns: {from: A, to: B, type: {column: C, words: {x: \"?\"}}}", "which is no type")]
    [InlineData("dates: european", "day-first or month-first")]
    [InlineData("columns: [", "not YAML")]
    [InlineData("colums: {}", "wanted is columns")]
    [InlineData("columns: {from: {spalte: A}}", "does not belong here")]
    public void Read_TellsWhatIsWrong(string yaml, string told)
    {
        var (mapping, problems) = MappingFile.Read(yaml);
        Assert.Null(mapping);
        Assert.Contains(problems, problem => problem.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_IsReadAsTheSame()
    {
        var mapping = new FileMapping
        {
            Dates = DateOrder.MonthFirst,
            DecimalMark = ',',
            PercentShares = false,
            JointVentures = true,
            Columns = new Dictionary<string, FieldMapping>
            {
                ["from"] = new() { Column = "a: \"b\" # c", Separator = "\n" },
                ["to"] = new() { Column = "no" },
                ["type"] = new() { Column = "Art", Words = new Dictionary<string, string> { ["m&a"] = "ACQUIRES", ["客户"] = "SUPPLIES" } },
                ["amount"] = new() { Column = "x", Scale = 0.5m, Value = "7" },
            },
        };
        var (read, problems) = MappingFile.Read(MappingFile.Write(mapping, new Dictionary<string, string> { [""] = "hello", ["to"] = "why" }));
        Assert.Empty(problems);
        Assert.Equal(mapping.Columns["type"].Words, read!.Columns["type"].Words);
        Assert.Equal(mapping.Columns.Where(field => field.Key != "type"), read.Columns.Where(field => field.Key != "type"));
        Assert.Equal(mapping with { Columns = read.Columns }, read);
    }
}
