using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Tests.Types;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("scalar S", "The schema has no type for queries.")]
    [InlineData("type Query { a: Itn }", "The type Itn is not defined. Did you mean \"Int\" or \"ID\"? (1:17)")]
    [InlineData("type Query { a: Int a: Int }", "The field Query.a is defined twice. (1:21)")]
    [InlineData("type Query { a(x: Int, x: Int): Int }", "The argument Query.a(x:) is defined twice. (1:24)")]
    [InlineData("type Query { a: Int } type Query { b: Int }", "The type Query is defined twice. (1:28)")]
    [InlineData("type Query { a: Int } type Int { b: Int }", "The type Int is defined twice. (1:28)")]
    [InlineData("type Query { __a: Int }", "The name __a begins with two underscores, which only introspection may. (1:14)")]
    [InlineData("type Query", "The type Query has no fields. (1:6)")]
    [InlineData("type Query { a: I } input I { a: Int }", "The field Query.a gives I, which is only for input. (1:17)")]
    [InlineData("type Query { a(x: Query): Int }", "The argument Query.a(x:) takes Query, which is only for output. (1:19)")]
    [InlineData("type Query { a(x: I): Int } input I { q: Query }", "The field I.q takes Query, which is only for output. (1:42)")]
    [InlineData("type Query { a(x: I): Int } input I { i: I! }", "The input object I requires itself through I.i. (1:35)")]
    [InlineData("type Query { a(x: I): Int } input I { j: J! } input J { i: I! }", "The input object I requires itself through I.j, J.i. (1:35)")]
    [InlineData("type Query { a(x: I): Int } input I @oneOf { a: Int! }", "The field I.a must be nullable: I takes exactly one of its fields. (1:46)")]
    [InlineData("type Query { a(x: I): Int } input I @oneOf { a: Int = 1 }", "The field I.a cannot have a default: I takes exactly one of its fields. (1:46)")]
    [InlineData("type Query { a(x: Int! @deprecated): Int }", "The argument Query.a(x:) is required and so cannot be deprecated. (1:16)")]
    [InlineData("type Query { a(x: Int = \"1\"): Int }", "The default of Query.a(x:) does not fit Int: Expected a value of Int, found \"1\". A whole number is expected. (1:25)")]
    [InlineData("type Query { a(x: I = {}): Int } input I { r: Int! }", "The default of Query.a(x:) does not fit I: The input object I needs the field \"r\" of type Int!. (1:23)")]
    [InlineData("type Query { a(x: I): Int } input I { i: I = {} }", "The default of I.i needs itself through I.i. (1:35)")]
    [InlineData("type Query { a: U } union U = Int", "The union U cannot include Int, which is not an object type. (1:31)")]
    [InlineData("type Query { a: U } union U = Query | Query", "The union U includes Query twice. (1:39)")]
    [InlineData("type Query { a: E } enum E { A A }", "The enum value E.A is defined twice. (1:32)")]
    [InlineData("type Query implements Int { a: Int }", "The type Query cannot implement Int, which is not an interface. (1:23)")]
    [InlineData("type Query implements I { a: Int } interface I { b: Int }", "The type Query lacks the field I.b of its interface. (1:6)")]
    [InlineData("type Query implements I { a: Int } interface I { a: Int! }", "The field Query.a gives Int, but I.a promises Int!. (1:30)")]
    [InlineData("type Query implements I { a: Int } interface I { a(x: Int): Int }", "The field Query.a lacks the argument \"x\" of I.a. (1:27)")]
    [InlineData("type Query implements I { a(x: Int!): Int } interface I { a: Int }", "The argument Query.a(x:) is required, but I.a does not have it. (1:27)")]
    [InlineData("type Query implements I { a(x: Int!): Int } interface I { a(x: Int): Int }", "The argument Query.a(x:) takes Int!, but I.a promises Int. (1:27)")]
    [InlineData("type Query implements I { a: Int @deprecated } interface I { a: Int }", "The field Query.a is deprecated, but I.a is not. (1:27)")]
    [InlineData("type Query implements I { a: Int } interface I implements J { a: Int } interface J { a: Int }", "The type Query must implement J because I does. (1:6)")]
    [InlineData("type Query { a: Int } interface I implements I { a: Int }", "The interface I cannot implement itself. (1:33)")]
    [InlineData("type Query { a: Int @unknown }", "The directive @unknown is not defined. (1:21)")]
    [InlineData("type Query { a: Int @oneOf }", "The directive @oneOf may not stand on FIELD_DEFINITION. (1:21)")]
    [InlineData("type Query { a: Int @deprecated @deprecated }", "The directive @deprecated may stand here only once. (1:33)")]
    [InlineData("type Query { a: Int @deprecated(why: \"x\") }", "The directive @deprecated has no argument \"why\". (1:33)")]
    [InlineData("type Query { a: S } scalar S @specifiedBy", "The directive @specifiedBy needs the argument \"url\". (1:30)")]
    [InlineData("extend type Qery { a: Int } type Query { a: Int }", "The type Qery is extended but not defined. Did you mean \"Query\"? (1:13)")]
    [InlineData("extend input Query { b: Int } type Query { a: Int }", "The type Query is extended as another kind of type than it is. (1:14)")]
    [InlineData("schema { query: Q } schema { query: Q } type Q { a: Int }", "There may be only one schema definition. (1:21)")]
    [InlineData("schema { query: Q mutation: Q } type Q { a: Int }", "The type Q is the root of more than one kind of operation. (1:38)")]
    [InlineData("schema { query: E } enum E { A }", "The root type E is not an object type. (1:17)")]
    [InlineData("type Query { a: Int } type Mutation { a: Int } extend schema { mutation: M } type M { a: Int }", "The schema already has the type Mutation for mutation operations. (1:64)")]
    [InlineData("type Query { a: Int } scalar ID @deprecated", "The directive @deprecated may not stand on SCALAR. (1:33)")]
    [InlineData("type Query { a: Int @deprecated(reason: 1) }", "The argument @deprecated(reason:) of Query.a does not fit String!: Expected a value of String, found 1. A string is expected. (1:41)")]
    [InlineData("directive @d(i: [I!]) on ENUM_VALUE type Query { a: E } enum E { A @d(i: {n: 1}) } input I { b: Int = 1 }", "The argument @d(i:) of E.A does not fit [I!]: The input object I has no field \"n\". Did you mean \"b\"? (1:75)")]
    [InlineData("type Query { a: Int } { a }", "A schema holds no operations and no fragments. (1:23)")]
    [InlineData("directive @d(a: Query) on FIELD type Query { a: Int }", "The argument @d(a:) takes Query, which is only for output. (1:17)")]
    [InlineData("type Query {", "Syntax error: Expected a name, found the end of the document. (1:13)")]
    public void Parse_SaysWhatIsWrongAndWhere(string sdl, string expected)
    {
        var errors = Assert.Throws<SchemaException>(() => Schema.Parse(sdl)).Errors;
        Assert.Equal(expected, errors[0].ToString());
    }

    [Fact]
    public void Parse_PutsExtensionsIn()
    {
        var schema = Schema.Parse(
            """
            extend type Query implements I @d { b: E }
            type Query { a: U }
            interface I { b: E }
            enum E { A } extend enum E { B }
            union U extend union U = Query
            input In { a: Int } extend input In @oneOf { b: Int }
            scalar S extend scalar S @specifiedBy(url: "https://s")
            extend schema { mutation: M }
            schema { query: Query }
            type M { m(i: In): S }
            directive @d on OBJECT
            """);
        Assert.Equal(["a", "b"], schema.QueryType.Fields.Select(f => f.Name));
        Assert.Equal("M", schema.MutationType!.Name);
        Assert.True(((InputObjectType)schema.Type("In")!).IsOneOf);
        Assert.Equal("https://s", ((ScalarType)schema.Type("S")!).SpecifiedBy);
        Assert.Equal([schema.QueryType], schema.PossibleTypes(schema.Type("U")!));
        Assert.Equal([schema.QueryType], schema.PossibleTypes(schema.Type("I")!));
    }

    [Fact]
    public void Print_GivesBackWhatWasRead()
    {
        const string Sdl =
            """"
            directive @d(
              "why"
              a: Int = 1
            ) repeatable on FIELD | OBJECT

            "Where it starts"
            type Query implements I {
              """
              Long enough, this description, to stand in a block of its own below this line.
              """
              id(x: In = { a: 1 }, y: [E!]! = [A]): ID!
              old: U @deprecated(reason: "gone")
              older: S @deprecated
            }

            interface I {
              id: ID!
            }

            union U = Query

            scalar S @specifiedBy(url: "https://s")

            enum E {
              A
              B @deprecated
            }

            input In @oneOf {
              a: Int
              b: Float
            }

            """";
        Assert.Equal(Sdl, Schema.Parse(Sdl).Print());
        const string Described = "\"A schema\"\nschema {\n  query: Q\n}\n\ntype Q {\n  a: Int\n}\n";
        Assert.Equal(Described, Schema.Parse(Described).Print());
    }

    [Fact]
    public void Print_OfTheContractReadsAsTheSameSchema()
    {
        var schema = Schema.Parse(Execution.Library.Sdl);
        Assert.Equal(schema.Print(), Schema.Parse(schema.Print()).Print());
    }
}
