using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Tests.Binding;

public sealed class SchemaBinderTests
{
    private const string Sdl =
        """
        type Query { a: Int, b(x: Day): Day, c: Color, d: Thing, e: [String!] }
        scalar Day
        enum Color { RED DARK_BLUE }
        interface Thing { id: ID }
        type Apple implements Thing { id: ID }
        type Subscription { s: Int }
        """;

    private enum Color
    {
        Red,
        DarkBlue,
    }

    private enum OtherColor
    {
        Red,
        Green,
    }

    [Fact]
    public void Build_NamesEverythingThatIsMissing()
    {
        var error = Assert.Throws<SchemaException>(() => new SchemaBinder(Schema.Parse(Sdl)).Build());
        Assert.Equal(
            [
                "Apple.id: no resolver",
                "Query.a: no resolver",
                "Query.b: no resolver",
                "Query.c: no resolver",
                "Query.d: no resolver",
                "Query.e: no resolver",
                "Subscription.s: no resolver",
                "abstract type Thing: nothing tells the object type",
                "scalar Day: no codec",
            ],
            error.Errors.Select(e => e.Message));
    }

    [Fact]
    public void Build_NamesEverythingThatDoesNotBelong()
    {
        var binder = Complete()
            .Leaf<object, int>("Query", "a", _ => 1)
            .Leaf<object, int>("Query", "z", _ => 1)
            .Leaf<object, string>("Thing", "id", _ => "1")
            .Scalar<string>("Night", Parse, s => s)
            .Enum<OtherColor>("Colour")
            .Abstract("Apple", _ => "Apple")
            .Cost("Query", "y", new FieldCost())
            .Cost("Query", "a", new FieldCost())
            .Cost("Query", "a", new FieldCost());
        Assert.Equal(
            [
                "Query.a: bound twice",
                "Query.z: the schema has no such field of an object type",
                "Thing.id: the schema has no such field of an object type",
                "abstract type Apple: the schema has no such interface or union",
                "cost of Query.a: bound twice",
                "cost of Query.y: the schema has no such field of an object type",
                "enum Colour: the schema has no such enum",
                "scalar Night: the schema has no such scalar",
            ],
            Assert.Throws<SchemaException>(binder.Build).Errors.Select(e => e.Message));
    }

    [Fact]
    public void Build_ComparesEnumMembers()
    {
        var binder = Complete().Enum<OtherColor>("Color");
        Assert.Equal(
            ["enum Color: DARK_BLUE is no member of OtherColor", "enum Color: the schema lacks GREEN of OtherColor"],
            Assert.Throws<SchemaException>(binder.Build).Errors.Select(e => e.Message));
    }

    [Fact]
    public void Build_RefusesValuesThatDoNotFit()
    {
        var binder = new SchemaBinder(Schema.Parse(Sdl))
            .Scalar<string>("Day", Parse, s => s)
            .Enum<Color>("Color")
            .Abstract("Thing", _ => "Apple")
            .Leaf<object, string>("Query", "a", _ => "1")
            .Leaf<object, DateTime>("Query", "b", _ => default)
            .Composite<object>("Query", "c", _ => null)
            .Leaf<object, string>("Query", "d", _ => "x")
            .Leaf<object, string>("Query", "e", _ => "x")
            .Leaf<object, string>("Apple", "id", _ => "x")
            .Leaf<object, int>("Subscription", "s", _ => 1);
        Assert.Equal(
            [
                "Query.a: a value of String cannot be written as Int",
                "Query.b: a value of DateTime cannot be written as Day",
                "Query.c: a resolver of objects is bound, but the type is a leaf",
                "Query.d: a leaf resolver is bound, but the type has fields",
                "Query.e: a value of String cannot be written as [String!]",
                "Subscription.s: a stream is bound to root fields of subscriptions, and nothing else is",
            ],
            Assert.Throws<SchemaException>(binder.Build).Errors.Select(e => e.Message));
    }

    [Fact]
    public async Task Leaf_IsAnsweredByTheBatchWhereThereAreArguments()
    {
        var schema = new SchemaBinder(Schema.Parse("type Query { a(x: Int): String }"))
            .Leaf<object, string>("Query", "a", _ => "property", batch => new([$"batch of {batch.Arguments["x"]}"]))
            .Build();
        using var engine = new GraphQLEngine(schema);
        using var response = await engine.ExecuteAsync(new GraphQLRequest("{ a b: a(x: 1) }"));
        Assert.Equal("""{"a":"property","b":"batch of 1"}""", Execution.LibraryExtensions.Text(response));
    }

    [Fact]
    public async Task Batch_KnowsItsField()
    {
        var seen = new List<string>();
        var schema = new SchemaBinder(Schema.Parse("type Query { page: Page } type Page { items: [Item!]! total: Int! } type Item { name: String, page: Page }"))
            .Batch("Query", "page", batch =>
            {
                seen.Add($"{batch.Field.TypeName}.{batch.Field.FieldName} {string.Join('.', batch.Path)} {batch.State} total {batch.IsSelected("total")} name {batch.IsSelected("items", "name")} page {batch.IsSelected("items", "page")} count {batch.Count} {batch.Parents.Length}");
                return new([new object()]);
            })
            .Composite<object>("Page", "items", _ => Array.Empty<object>())
            .Leaf<object, int>("Page", "total", _ => 0)
            .Leaf<object, string>("Item", "name", _ => "")
            .Composite<object>("Item", "page", _ => null)
            .Build();
        using var engine = new GraphQLEngine(schema);
        using var response = await engine.ExecuteAsync(new GraphQLRequest("{ p: page { x: total items { ... { n: name } } } }") { State = "mine" });
        Assert.Equal(["Query.page p mine total True name True page False count 1 1"], seen);
    }

    [Fact]
    public async Task Batch_ThatGivesTheWrongNumberOfResultsFails()
    {
        var schema = new SchemaBinder(Schema.Parse("type Query { a: String }")).Batch("Query", "a", _ => new([])).Build();
        using var engine = new GraphQLEngine(schema);
        using var response = await engine.ExecuteAsync(new GraphQLRequest("{ a }"));
        Assert.Equal("""{"a":null} | INTERNAL at a""", Execution.LibraryExtensions.Text(response));
    }

    [Fact]
    public void Build_ChecksWhatTheSchemaWritesForCustomScalars()
    {
        const string Sdl =
            """
            directive @since(day: Day = "long ago") on FIELD_DEFINITION
            type Query { a(day: Day = "now", in: In): Int @since(day: "then") b: Int @since(day: "2025") }
            input In { days: [Day] = ["2024", "soon"] }
            scalar Day
            """;
        var binder = new SchemaBinder(Schema.Parse(Sdl))
            .Scalar<string>("Day", ParseYear, s => s)
            .Leaf<object, int>("Query", "a", _ => 1)
            .Leaf<object, int>("Query", "b", _ => 1);
        Assert.Equal(
            [
                "The argument @since(day:) of Query.a does not fit Day: Expected a value of Day, found \"then\". A year is expected. (2:59)",
                "The default of @since(day:) does not fit Day: Expected a value of Day, found \"long ago\". A year is expected. (1:29)",
                "The default of In.days does not fit [Day]: Expected a value of Day, found \"soon\". A year is expected. (3:35)",
                "The default of Query.a(day:) does not fit Day: Expected a value of Day, found \"now\". A year is expected. (2:27)",
            ],
            Assert.Throws<SchemaException>(binder.Build).Errors.Select(e => e.Message));
    }

    private static bool ParseYear(string text, out string? value, out string? error)
    {
        (value, error) = (text, text.All(char.IsAsciiDigit) ? null : "A year is expected.");
        return error is null;
    }

    private static SchemaBinder Complete() => new SchemaBinder(Schema.Parse(Sdl))
        .Scalar<string>("Day", Parse, s => s)
        .Abstract("Thing", _ => "Apple")
        .Leaf<object, int>("Query", "a", _ => 1)
        .Leaf<object, string>("Query", "b", _ => "")
        .Leaf<object, object>("Query", "c", _ => "RED")
        .Composite<object>("Query", "d", _ => null)
        .Leaf<object, string[]>("Query", "e", _ => [])
        .Leaf<object, string>("Apple", "id", _ => "")
        .Stream("Subscription", "s", _ => throw new NotSupportedException());

    private static bool Parse(string text, out string? value, out string? error)
    {
        (value, error) = (text, null);
        return true;
    }
}
