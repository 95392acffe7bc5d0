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

    [GeneratedRegex(@"[A-Za-z_]\w*|[!\[\]]")]
    private static partial Regex Words { get; }

    public string Mutate(string sdl)
    {
        for (var i = random.Next(2); i >= 0; i--)
        {
            if (random.Next(2) == 0)
                sdl += "\n" + Additions[random.Next(Additions.Length)];
            else
                sdl = Replace(sdl);
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
