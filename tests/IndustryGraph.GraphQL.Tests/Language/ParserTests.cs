namespace IndustryGraph.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("", "1:1", "The document ends too early.")]
    [InlineData("{", "1:2", "Expected a name, found the end of the document.")]
    [InlineData("{ }", "1:3", "Expected a name, found \"}\".")]
    [InlineData("{ a", "1:4", "Expected a name, found the end of the document.")]
    [InlineData("{ a(b) }", "1:6", "Expected \":\", found \")\".")]
    [InlineData("{ a() }", "1:5", "Expected a name, found \")\".")]
    [InlineData("query ($a: Int = $b) { a }", "1:18", "Unexpected variable in a constant value.")]
    [InlineData("query () { a }", "1:8", "Expected \"$\", found \")\".")]
    [InlineData("fragment on on T { a }", "1:10", "Unexpected name \"on\".")]
    [InlineData("fragment F { a }", "1:12", "Expected \"on\", found \"{\".")]
    [InlineData("{ ...on }", "1:9", "Expected a name, found \"}\".")]
    [InlineData("notAnOperation A { a }", "1:1", "Unexpected name \"notAnOperation\".")]
    [InlineData("qeury A { a }", "1:1", "Unexpected name \"qeury\". Did you mean \"query\"?")]
    [InlineData("directive @a on FEILD", "1:17", "Unexpected name \"FEILD\": no such directive location. Did you mean \"FIELD\"?")]
    [InlineData("{ a } }", "1:7", "Unexpected \"}\".")]
    [InlineData("...", "1:1", "Unexpected \"...\".")]
    [InlineData("{\n  a(b: [1, )\n}", "2:12", "Unexpected \")\".")]
    [InlineData("\"\"\"described\"\"\" { a }", "1:17", "Unexpected \"{\". A description stands before a keyword, such as \"query\".")]
    [InlineData("\"described\" extend type T { a: Int }", "1:13", "Unexpected name \"extend\". Extensions have no description.")]
    [InlineData("extend type T", "1:14", "The document ends too early.")]
    [InlineData("type T { }", "1:10", "Expected a name, found \"}\".")]
    [InlineData("enum E { true }", "1:10", "Name \"true\" is reserved and cannot be an enum value.")]
    [InlineData("directive @a on X", "1:17", "Unexpected name \"X\": no such directive location.")]
    [InlineData("union U = | ", "1:13", "Expected a name, found the end of the document.")]
    [InlineData("type T implements & { a: Int }", "1:21", "Expected a name, found \"{\".")]
    [InlineData("schema { }", "1:10", "Expected \"query\", \"mutation\" or \"subscription\", found \"}\".")]
    [InlineData("{ a: }", "1:6", "Expected a name, found \"}\".")]
    [InlineData("query A($a: [Int) { a }", "1:17", "Expected \"]\", found \")\".")]
    [InlineData("query A($a: Int!!) { a }", "1:17", "Expected \"$\", found \"!\".")]
    public void Parse_SaysWhatIsWrongAndWhere(string text, string at, string message)
    {
        var error = Assert.Throws<GraphQLException>(() => Parser.ParseDocument(text)).Error;
        Assert.Equal(ErrorCodes.Syntax, error.Code);
        Assert.Equal($"Syntax error: {message}", error.Message);
        Assert.Equal(at, $"{error.Locations[0].Line}:{error.Locations[0].Column}");
    }

    [Theory]
    [InlineData("{ query mutation subscription fragment type on true null }")]
    [InlineData("{ ...onward ...on }")]
    public void Parse_TakesKeywordsAsNames(string text)
    {
        if (text.Contains("...on }", StringComparison.Ordinal))
            Assert.Throws<GraphQLException>(() => Parser.ParseDocument(text));
        else
            Assert.Single(Parser.ParseDocument(text).Definitions);
    }

    [Fact]
    public void Parse_KeepsDescriptionsOfExecutableDefinitions()
    {
        var document = Parser.ParseDocument(
            """
            "An operation"
            query Q("A variable" $a: Int) { a(x: $a) ...F }
            "A fragment"
            fragment F on Query { b }
            """);
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal("An operation", operation.Description!.Value);
        Assert.Equal("A variable", operation.Variables[0].Description!.Value);
        Assert.Equal("A fragment", Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]).Description!.Value);
    }

    [Fact]
    public void Parse_PlacesEveryNode()
    {
        var document = Parser.ParseDocument("query Q { alias: field(arg: 1) @skip(if: true) { x } }");
        var field = (FieldNode)((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections[0];
        Assert.Equal((10, 52), (field.Start, field.End));
        Assert.Equal((17, 22), (field.Name.Start, field.Name.End));
        Assert.Equal((23, 29), (field.Arguments[0].Start, field.Arguments[0].End));
        Assert.Equal((31, 46), (field.Directives[0].Start, field.Directives[0].End));
        Assert.Equal((47, 52), (field.SelectionSet!.Start, field.SelectionSet.End));
    }

    [Fact]
    public void Parse_HoldsToItsLimits()
    {
        var limits = new ParserLimits(Tokens: 10, Nesting: 3, Directives: 1);
        Assert.Equal("tokens", LimitOf("{ a b c d e f g h i j }", limits));
        Assert.Equal("nesting", LimitOf("{ a { b { c { d } } } }", limits with { Tokens = 100 }));
        Assert.Equal("nesting", LimitOf("{ a(b: [[[1]]]) }", limits with { Tokens = 100 }));
        Assert.Equal("nesting", LimitOf("query ($a: [[[[Int]]]]) { a }", limits with { Tokens = 100 }));
        Assert.Equal("directives", LimitOf("{ a @b @c }", limits));
        Assert.Single(Parser.ParseDocument(new SourceText("{ a { b { c @d } } }"), limits with { Tokens = 11 }).Definitions);
    }

    private static object? LimitOf(string text, ParserLimits limits) =>
        Assert.Throws<GraphQLException>(() => Parser.ParseDocument(new SourceText(text), limits)).Error.Extensions!["limit"];
}
