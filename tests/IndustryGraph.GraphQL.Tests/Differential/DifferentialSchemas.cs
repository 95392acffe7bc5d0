using IndustryGraph.GraphQL.Tests.Validation;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>The schemas documents are generated for.</summary>
internal static class DifferentialSchemas
{
    /// <summary>Every way to nest lists and nulls, interfaces of interfaces, unions, input of all kinds.</summary>
    private const string Forms =
        """
        type Query { node: Node strict: Node! item: Item items: [Item] all: [Item!] every: [Item!]! grid: [[Item!]!] cube: [[[Int!]]!]! any: Any things: [Any!]! echo(in: In): String! list(in: [In!]): [String!] one(one: One!): String scalars(i: Int = 3, f: Float! = 1.5, s: String, b: Boolean = true, id: ID, e: [E!] = [A, B], a: Anything, l: [[Int!]]): String count: Int! }
        type Mutation { add(in: In!): Item! remove(id: ID!): Boolean many(ids: [ID!]! = ["a"]): [Item!]! }
        type Subscription { item(id: ID): Item! tick: Int }
        interface Node { id: ID! node: Node }
        interface Named implements Node { id: ID! node: Node name(upper: Boolean = false): String }
        type Item implements Named & Node { id: ID! node: Item name(upper: Boolean = false, more: Int): String! size: Int! kind: E kinds: [E!]! weight: Float tags: [String!] other: Any others: [Named] deep: [[Node]!] }
        type Box implements Node { id: ID! node: Node size: Float items: [Item!]! kind: E! tags: [String] }
        type Leafy { value: Anything values: [Anything!] flag: Boolean! }
        union Any = Item | Box | Leafy
        enum E { A B C }
        scalar Anything
        input In { a: Int b: String! = "b" c: [Int!] d: In e: E = C f: Float! one: One nested: [[In2]] any: Anything }
        input In2 { x: Int = 1 y: [Boolean!] = [true] z: In3 = {} }
        input In3 { k: ID = 5 l: [String] = "single" }
        input One @oneOf { a: Int b: String c: [Int!] in: In2 }
        """;

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["zoo"] = ZooSchema.Sdl,
        ["forms"] = Forms,
        ["served"] = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Differential", "schema.graphql")),
    };

    public static IReadOnlyDictionary<string, string> All => Texts;

    public static IReadOnlyDictionary<string, Schema> Parsed { get; } = Texts.ToDictionary(t => t.Key, t => Schema.Parse(t.Value));
}
