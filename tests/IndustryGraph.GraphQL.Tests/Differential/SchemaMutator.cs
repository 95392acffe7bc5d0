using System.Text.RegularExpressions;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>Changes a schema so that it stays SDL but may no longer be a schema.</summary>
internal sealed partial class SchemaMutator(Random random)
{
    private static readonly string[] Additions =
    [
        "extend type Query { added: Int }", "extend type Query { node: Int }", "extend enum E { A }", "extend enum Command { UP }", "extend union Any = Box", "extend input In { g: In! }",
        "extend input In2 { back: In = {f: 1} }", "extend scalar Anything @specifiedBy(url: \"u\")", "extend scalar Nothing @specifiedBy(url: \"u\")", "type Query { a: Int }", "type __A { a: Int }",
        "schema { query: Query }", "schema { query: Query query: Query }", "schema { query: Dog }", "directive @skip(if: Boolean!) on FIELD", "directive @a on FIELD directive @a on FIELD",
        "directive @self(x: Int @self) on ARGUMENT_DEFINITION", "directive @d(a: Int = \"x\") on FIELD", "directive @d(a: Missing) on FIELD", "directive @__d on FIELD", "type Empty", "type E2 implements Missing { a: Int }",
        "enum Bad { true }", "enum Empty2", "union Empty3", "input Loop { a: Loop! }", "input Loop { a: [Loop!]! }", "input O @oneOf { a: Int! }", "input O @oneOf { a: Int = 1 }", "interface Circle implements Circle { a: Int }",
        "interface P implements Q { a: Int } interface Q implements P { a: Int }", "scalar Int", "scalar String @deprecated", "type T { a(b: Query): Int }", "type T { a: One }", "input I { a: Query }",
        "type T { a(b: Int! @deprecated): Int }", "type T { a(b: Int @deprecated(reason: 1)): Int }", "type T { a: Int @deprecated(reason: \"r\") }", "type T { a: Int @deprecated @deprecated }", "input I { a: Int! @deprecated }",
        "query Q { a }", "fragment F on Query { a }", "type T implements Node & Node { id: ID! node: Node }", "type T implements Node { id: ID! node(extra: Int!): Node }", "type T implements Node { id: ID }", "union U = E", "union U = Item | Item",
        "type T { a(b: Int, b: Int): Int }", "type T { a: Int a: Int }", "extend schema { mutation: Box }", "extend schema @deprecated", "type T { a(in: In = {}): Int }", "type T { a(e: E = Z): Int }", "type T { a(l: [Int] = [1, \"x\"]): Int }",
        "type T { a(one: One = {a: 1, b: \"x\"}): Int }", "input R { a: R = {} }", "input R { a: [R] = [{}] }", "directive @r(a: Int!) on OBJECT type T @r { a: Int }", "directive @r(a: Int) on OBJECT type T @r(a: \"x\") { a: Int }", "type T @missing { a: Int }",
    ];

    private static readonly string[] Fitting =
    [
        "interface Extra { e(a: Int = 1): Int } type Extras implements Extra { e(a: Int = 1, b: String = \"b\\n\\\"q\\\"\"): Int! }",
        "\"\"\"\n  block\n    description\n\"\"\" enum Shade { \"d\" LIGHT @deprecated(reason: \"x\") DARK @deprecated } extend enum Shade { MID }",
        "union Pair = Query extend union Pair = Second type Second { a: Pair }", "scalar Url @specifiedBy(url: \"https://example.org/\\u00e9\") extend type Query { urls: [Url!]! }",
        "input Deep { a: [[Int!]!] = [[1], []] b: Float = 1e10 c: ID = 7 d: String = \"\"\"block \"quoted\" \"\"\" e: Boolean! = true f: Deep g: [Deep!] = [{a: null}] }",
        "directive @rep(a: [Int!] = [1, 2], b: Wide = {x: null}) repeatable on FIELD | OBJECT input Wide { x: Int } extend type Query @rep @rep(a: 3)",
        "interface A1 { x: A1 } interface B1 implements A1 { x: B1 } type C1 implements A1 & B1 { x: C1 }", "type D1 { f(a: Int @deprecated, b: Int! = 1 @deprecated(reason: \"why\")): Int @deprecated }",
        "type D2 { f(a: [Int] = 1, b: [[Int]] = 2, c: Float = 1, d: ID = 3, e: [Float!]! = [1, 2.5], f: Float = -0, g: Float = 1e-7, h: Int = -0): Int }", "input O1 @oneOf { a: Int b: [String!] } extend input O1 { c: O1 }",
        "directive @onSchema(a: String = \"\\u0000\\u007f\\u2028\") on SCHEMA extend schema @onSchema", "extend interface Node { extra: Int } extend type Item { extra: Int! } extend type Box { extra: Int } extend interface Named { extra: Int }",
        "extend interface Animal { extra: Int } extend type Dog { extra: Int! } extend type Cat { extra: Int } extend type Human { extra: Int } extend interface Pet { extra: Int }",
        "\"first\" scalar S1 extend scalar S1 @mark directive @mark on SCALAR", "directive @nested(a: In9 = {b: [{c: \"d\"}]}) on FIELD input In9 { b: [In10] } input In10 { c: String = \"\" }", "scalar String", "enum Odd { query type on fragment null_ True }",
        "type Odd { query: Int type: Int on: Int fragment: Int true: Int null: Int } ", "\"\" type Described { \"\" a(\"\" b: Int): Int }", "\"\"\" \"\"\" type Blank { a: Int }", "\"\"\"\n\n  two\n\n\n    lines\n\"\"\" type Lines { \"\"\" \\\"\"\" \"\"\" a: Int }",
    ];

    [GeneratedRegex(@"[A-Za-z_]\w*|[!\[\]]")]
    private static partial Regex Words { get; }

    public string Mutate(string sdl)
    {
        for (var i = random.Next(2); i >= 0; i--)
        {
            sdl = random.Next(4) switch
            {
                0 => Replace(sdl),
                1 => $"{sdl}\n{Additions[random.Next(Additions.Length)]}",
                _ => $"{sdl}\n{Fitting[random.Next(Fitting.Length)]}",
            };
        }

        return sdl;
    }

    private string Replace(string sdl)
    {
        var words = Words.Matches(sdl);
        var at = words[random.Next(words.Count)];
        var with = random.Next(4) switch { 0 => "", 1 => "!", _ => words[random.Next(words.Count)].Value };
        return sdl[..at.Index] + with + sdl[(at.Index + at.Length)..];
    }
}
