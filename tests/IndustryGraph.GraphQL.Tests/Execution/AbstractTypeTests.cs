using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Tests.Execution;

public sealed class AbstractTypeTests
{
    [Theory]
    // With one possible type, what tells the type is asked all the same.
    [InlineData("type Query { all: [Face] } interface Face { x: Int } type One implements Face { x: Int } type Other { x: Int }", """{"all":[{"x":1},null,null]} | RESULT at all.1 | INTERNAL at all.2""")]
    [InlineData("type Query { all: [Face] } interface Face { x: Int } type One implements Face { x: Int } type Two implements Face { x: Int } type Other { x: Int }", """{"all":[{"x":1},null,null]} | RESULT at all.1 | INTERNAL at all.2""")]
    public async Task Abstract_FailsItsItemAlone(string sdl, string expected)
    {
        var schema = Schema.Parse(sdl);
        var binder = new SchemaBinder(schema)
            .Composite<object>("Query", "all", _ => new object[] { "One", "Other", "!" })
            .Abstract("Face", value => value is "!" ? throw new InvalidOperationException() : (string)value);
        foreach (var type in schema.Types.OfType<ObjectType>().Where(t => t.Field("x") is not null))
            binder.Leaf<string, int>(type.Name, "x", _ => 1);
        using var engine = new GraphQLEngine(binder.Build());
        using var response = await engine.ExecuteAsync(new GraphQLRequest("{ all { x } }"));
        Assert.Equal(expected, LibraryExtensions.Text(response));
    }
}
