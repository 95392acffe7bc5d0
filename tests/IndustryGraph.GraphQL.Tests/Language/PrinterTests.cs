using FsCheck;
using FsCheck.Fluent;

namespace IndustryGraph.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("{\n  a\n}")]
    [InlineData("query Q($a: [Int!]! = [1, 2] @d, $b: In = { x: { y: null }, z: E }) @skip(if: true) {\n  x: a(b: $b, c: 1.5, d: \"\\\"q\\\"\\n\") @include(if: $a) {\n    ...F @d\n    ... on T @d {\n      b\n    }\n    ... {\n      c\n    }\n  }\n}\n\nfragment F on T @d(a: true) {\n  a\n}")]
    [InlineData("query ($a: Int) {\n  a\n}")]
    [InlineData("\"described\"\nquery {\n  a\n}")]
    [InlineData("type T\n\nquery {\n  a\n}")]
    [InlineData("mutation M {\n  a\n}\n\nsubscription {\n  a(b: [], c: {})\n}")]
    [InlineData("extend schema @d {\n  query: Q\n  mutation: M\n}\n\nscalar S @specifiedBy(url: \"x\")\n\ntype T implements A & B @d {\n  \"\"\"\n  many\n\n    lines\n  \"\"\"\n  f(\n    \"described\"\n    a: Int = 1\n    b: [Int]\n  ): Int! @deprecated\n  g(a: Int, b: Int): Int\n}\n\ninterface I {\n  a: Int\n}\n\nunion U = A | B\n\nenum E {\n  A\n  B @deprecated(reason: \"r\")\n}\n\ninput In @oneOf {\n  a: Int\n}\n\ndirective @d(a: Int) repeatable on FIELD | QUERY\n\nextend union U = C\n\nextend type T implements C")]
    public void Print_GivesBackWhatWasRead(string text) => Assert.Equal(text, Printer.Print(Parser.ParseDocument(text)));

    [Fact]
    public void Print_OfAnyStringIsReadAsTheSameString() =>
        Prop.ForAll<NonNull<string>, bool>((text, isBlock) =>
        {
            // A lone surrogate is no Unicode text and cannot be in a document.
            var value = new string(text.Get.Where(c => !char.IsSurrogate(c)).ToArray());
            var printed = Printer.Print(new StringValueNode(0, 0, value, isBlock));
            return ((StringValueNode)Parser.ParseValue(printed)).Value == value;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Print_OfAnyValueIsReadAsTheSameValue() =>
        Prop.ForAll(Values(3).ToArbitrary(), value =>
            Printer.Print(Parser.ParseValue(Printer.Print(value))) == Printer.Print(value)).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_OfAnyTextEndsInADocumentOrASyntaxError() =>
        Prop.ForAll(Fragments().ToArbitrary(), text =>
        {
            try
            {
                return Printer.Print(Parser.ParseDocument(Printer.Print(Parser.ParseDocument(text)))).Length > 0;
            }
            catch (GraphQLException e)
            {
                return e.Error.Code == ErrorCodes.Syntax && e.Error.Locations.Count == 1;
            }
        }).QuickCheckThrowOnFailure();

    private static Gen<ValueNode> Values(int depth)
    {
        var leaves = Gen.OneOf(
            Gen.Choose(-1000, 1000).Select(i => (ValueNode)new IntValueNode(0, 0, $"{i}")),
            Gen.Elements("1.5", "-0.1e5", "3E-2").Select(f => (ValueNode)new FloatValueNode(0, 0, f)),
            Gen.Elements("A", "trueish", "on").Select(e => (ValueNode)new EnumValueNode(0, 0, e)),
            Gen.Elements(true, false).Select(b => (ValueNode)new BooleanValueNode(0, 0, b)),
            Gen.Elements("", "a\"b\\", "line\n  line", "é😀\u0001").Select(s => (ValueNode)new StringValueNode(0, 0, s, s.Contains('\n'))),
            Gen.Constant((ValueNode)new NullValueNode(0, 0)));
        if (depth == 0)
            return leaves;
        var items = Values(depth - 1).ListOf().Select(l => l.Take(3).ToList());
        return Gen.OneOf(
            leaves,
            items.Select(l => (ValueNode)new ListValueNode(0, 0, l)),
            items.Select(l => (ValueNode)new ObjectValueNode(0, 0, [.. l.Select((v, i) => new ObjectFieldNode(0, 0, new NameNode(0, 0, $"f{i}"), v))])));
    }

    private static Gen<string> Fragments() =>
        Gen.Elements("{", "}", "(", ")", "[", "]", "a", "b", ":", "$", "!", "@", "...", "on", "query", "fragment", "type", "=", "|", "&", "1", "\"s\"", "\"\"\"b\"\"\"", "extend", "input", "\n", "# c\n")
            .ListOf()
            .Select(parts => "{ a } " + string.Join(' ', parts));
}
