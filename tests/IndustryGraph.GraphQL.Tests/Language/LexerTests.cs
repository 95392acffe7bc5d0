namespace IndustryGraph.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("0", typeof(IntValueNode))]
    [InlineData("-0", typeof(IntValueNode))]
    [InlineData("1234567890123456789012345678901234567890", typeof(IntValueNode))]
    [InlineData("1.5", typeof(FloatValueNode))]
    [InlineData("-1.5e+10", typeof(FloatValueNode))]
    [InlineData("0e0", typeof(FloatValueNode))]
    [InlineData("1E-5", typeof(FloatValueNode))]
    [InlineData("name", typeof(EnumValueNode))]
    [InlineData("_", typeof(EnumValueNode))]
    [InlineData("true", typeof(BooleanValueNode))]
    [InlineData("null", typeof(NullValueNode))]
    [InlineData("$x", typeof(VariableNode))]
    [InlineData("[]", typeof(ListValueNode))]
    [InlineData("{}", typeof(ObjectValueNode))]
    public void Value_HasItsKindAndText(string text, Type kind)
    {
        var value = Parser.ParseValue(text);
        Assert.IsType(kind, value);
        Assert.Equal(text, Printer.Print(value));
    }

    [Fact]
    public void Ignored_AreByteOrderMarksAnywhere() =>
        Assert.Equal("{\n  a\n  b\n}", Printer.Print(Parser.ParseDocument("\uFEFF{\uFEFFa\uFEFF b}\uFEFF")).Trim());

    [Theory]
    [InlineData("00", 2)]
    [InlineData("01", 2)]
    [InlineData("-", 2)]
    [InlineData("+1", 1)]
    [InlineData(".5", 1)]
    [InlineData("1.", 3)]
    [InlineData("1.e1", 3)]
    [InlineData("1e", 3)]
    [InlineData("1e+", 4)]
    [InlineData("1x", 2)]
    [InlineData("1.5.", 4)]
    [InlineData("1_000", 2)]
    [InlineData("0xF", 2)]
    [InlineData("..", 1)]
    [InlineData("?", 1)]
    [InlineData("'a'", 1)]
    [InlineData("\u0007", 1)]
    [InlineData("é", 1)]
    [InlineData("\"", 2)]
    [InlineData("\"a\nb\"", 3)]
    [InlineData("\"a\rb\"", 3)]
    [InlineData("\"\\x\"", 2)]
    [InlineData("\"\\u12\"", 2)]
    [InlineData("\"\\u12G4\"", 2)]
    [InlineData("\"\\u{}\"", 2)]
    [InlineData("\"\\u{110000}\"", 2)]
    [InlineData("\"\\u{D800}\"", 2)]
    [InlineData("\"\\u{12\"", 2)]
    [InlineData("\"\\uD800\"", 2)]
    [InlineData("\"\\uDC00\"", 2)]
    [InlineData("\"\\uD83D\\u0041\"", 2)]
    [InlineData("\"\"\"abc", 7)]
    [InlineData("\"\"\"abc\\\"\"\"", 11)]
    public void Value_IsRefusedAtTheCharacterThatIsWrong(string text, int column)
    {
        var error = Assert.Throws<GraphQLException>(() => Parser.ParseValue(text)).Error;
        Assert.Equal(ErrorCodes.Syntax, error.Code);
        Assert.Equal([new SourceLocation(1, column)], error.Locations);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\" a b \"", " a b ")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e9\\u00E9\"", "éé")]
    [InlineData("\"\\u{1F600}\\u{0001f600}\"", "😀😀")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"😀 é\"", "😀 é")]
    [InlineData("\"\u007f\"", "\u007f")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"a \"quoted\" \\\"\"\" \\n b\"\"\"", "a \"quoted\" \"\"\" \\n b")]
    [InlineData("\"\"\"\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  \"\"\"", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("\"\"\"  first\n    second\n   \"\"\"", "  first\nsecond")]
    [InlineData("\"\"\"\r\n\ta\r\n\tb\r\"\"\"", "a\nb")]
    public void String_HasTheValueOfTheSpecification(string text, string value) =>
        Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(text)).Value);

    [Theory]
    [InlineData("\uFEFF{ a # comment, { \n, b\r\n,,,\tc }")]
    [InlineData("{a b c}")]
    [InlineData("#\r{a,b,c}#")]
    public void Ignored_IsIgnored(string text)
    {
        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(Parser.ParseDocument(text).Definitions));
        Assert.Equal(["a", "b", "c"], operation.SelectionSet.Selections.Select(s => ((FieldNode)s).Name.Value));
    }

    [Fact]
    public void Location_CountsLinesAndUtf16Units()
    {
        var source = new SourceText("\uFEFFab\r\nc\rd\n\"😀é\" ?");
        Assert.Equal(new SourceLocation(1, 1), source.Locate(3));
        Assert.Equal(new SourceLocation(2, 1), source.Locate(7));
        Assert.Equal(new SourceLocation(3, 1), source.Locate(9));
        Assert.Equal(new SourceLocation(4, 7), source.Locate(source.Utf8.Length - 1));
    }

    [Fact]
    public void Text_ThatIsNotUtf8IsRefused()
    {
        var source = new SourceText(new byte[] { (byte)'{', (byte)'a', (byte)'(', (byte)'b', (byte)':', (byte)'"', 0xFF, (byte)'"', (byte)')', (byte)'}' });
        var error = Assert.Throws<GraphQLException>(() => Parser.ParseDocument(source, ParserLimits.Trusted)).Error;
        Assert.Equal(new SourceLocation(1, 7), Assert.Single(error.Locations));
    }
}
