using System.Text.Json;
using IndustryGraph.GraphQL.Tests.Execution;

namespace IndustryGraph.GraphQL.Tests.Introspection;

public sealed class IntrospectionTests : IDisposable
{
    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Introspection_AnswersTheQueryOfTools()
    {
        using var response = await _library.Engine.ExecuteAsync(new GraphQLRequest(IntrospectionQuery.Text));
        Assert.Empty(response.Errors);
        using var json = JsonDocument.Parse(response.Json);
        var schema = json.RootElement.GetProperty("data").GetProperty("__schema");
        Assert.Equal("Query", schema.GetProperty("queryType").GetProperty("name").GetString());
        Assert.Equal(
            ["Query", "Mutation", "Subscription", "Node", "Found", "Genre", "Day", "BookFilter", "Key", "Book", "Author", "Int", "Float", "String", "Boolean", "ID", "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"],
            schema.GetProperty("types").EnumerateArray().Select(t => t.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("""{ __type(name: "Key") { kind name isOneOf fields { name } inputFields { name type { name } defaultValue } } }""", """{"__type":{"kind":"INPUT_OBJECT","name":"Key","isOneOf":true,"fields":null,"inputFields":[{"name":"id","type":{"name":"ID"},"defaultValue":null},{"name":"title","type":{"name":"String"},"defaultValue":null}]}}""")]
    [InlineData("""{ __type(name: "BookFilter") { isOneOf inputFields { name type { kind name ofType { name } } defaultValue } } }""", """{"__type":{"isOneOf":false,"inputFields":[{"name":"genre","type":{"kind":"ENUM","name":"Genre","ofType":null},"defaultValue":null},{"name":"minPages","type":{"kind":"NON_NULL","name":null,"ofType":{"name":"Int"}},"defaultValue":"0"},{"name":"author","type":{"kind":"SCALAR","name":"ID","ofType":null},"defaultValue":null}]}}""")]
    [InlineData("""{ __type(name: "Day") { kind specifiedByURL } }""", """{"__type":{"kind":"SCALAR","specifiedByURL":"https://example.org/day"}}""")]
    [InlineData("""{ __type(name: "Found") { kind possibleTypes { name } interfaces { name } } }""", """{"__type":{"kind":"UNION","possibleTypes":[{"name":"Book"},{"name":"Author"}],"interfaces":null}}""")]
    [InlineData("""{ __type(name: "Node") { kind possibleTypes { name } interfaces { name } fields { name } } }""", """{"__type":{"kind":"INTERFACE","possibleTypes":[{"name":"Book"},{"name":"Author"}],"interfaces":[],"fields":[{"name":"id"}]}}""")]
    [InlineData("""{ __type(name: "Genre") { enumValues { name isDeprecated } } }""", """{"__type":{"enumValues":[{"name":"NOVEL","isDeprecated":false},{"name":"SHORT_STORY","isDeprecated":false},{"name":"POETRY","isDeprecated":false}]}}""")]
    [InlineData("""{ __type(name: "None") { name } }""", """{"__type":null}""")]
    [InlineData("""query ($n: String!) { t: __type(name: $n) { n: name __typename } }""", """{"t":{"n":"Book","__typename":"__Type"}}""")]
    [InlineData("""{ __schema { directives { name isRepeatable locations } } __typename }""", """{"__schema":{"directives":[{"name":"include","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"]},{"name":"skip","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"]},{"name":"deprecated","isRepeatable":false,"locations":["FIELD_DEFINITION","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION","ENUM_VALUE"]},{"name":"specifiedBy","isRepeatable":false,"locations":["SCALAR"]},{"name":"oneOf","isRepeatable":false,"locations":["INPUT_OBJECT"]}]},"__typename":"Query"}""")]
    public async Task Introspection_DescribesEachKind(string query, string expected) =>
        Assert.Equal(expected, await _library.AskAsync(query, """{"n":"Book"}"""));

    [Fact]
    public async Task Introspection_HidesTheDeprecatedUnlessAsked()
    {
        var schema = new GraphQL.Binding.SchemaBinder(GraphQL.Types.Schema.Parse(
            """type Query { a(x: Int, y: Int @deprecated): E @deprecated(reason: "old") b: E } enum E { ON OFF @deprecated } input I { f: Int g: Int @deprecated }"""))
            .Leaf<object, string>("Query", "a", _ => "ON")
            .Leaf<object, string>("Query", "b", _ => "ON")
            .Build();
        using var engine = new GraphQLEngine(schema);
        using var response = await engine.ExecuteAsync(new GraphQLRequest(
            """
            {
              q: __type(name: "Query") { fields { name } all: fields(includeDeprecated: true) { name isDeprecated deprecationReason args { name } allArgs: args(includeDeprecated: true) { name } } }
              e: __type(name: "E") { enumValues { name } all: enumValues(includeDeprecated: true) { name deprecationReason } }
              i: __type(name: "I") { inputFields { name } all: inputFields(includeDeprecated: true) { name isDeprecated } }
            }
            """));
        Assert.Equal(
            """{"q":{"fields":[{"name":"b"}],"all":[{"name":"a","isDeprecated":true,"deprecationReason":"old","args":[{"name":"x"}],"allArgs":[{"name":"x"},{"name":"y"}]},{"name":"b","isDeprecated":false,"deprecationReason":null,"args":[],"allArgs":[]}]},"e":{"enumValues":[{"name":"ON"}],"all":[{"name":"ON","deprecationReason":null},{"name":"OFF","deprecationReason":"No longer supported"}]},"i":{"inputFields":[{"name":"f"}],"all":[{"name":"f","isDeprecated":false},{"name":"g","isDeprecated":true}]}}""",
            LibraryExtensions.Text(response));
    }
}
