using System.IO.Compression;
using System.Text;
using static IndustryGraph.Abuse.Sending;

namespace IndustryGraph.Abuse;

/// <summary>The attacks, each with what stops it by the default limits.</summary>
public static class Attacks
{
    private const string Names = "query ($names: [String!]!) { resolve(names: $names) { name } }";
    private const string Changed = "subscription { relationshipChanged { cursor } }";

    public static IReadOnlyList<Attack> All { get; } =
    [
        Document("aliases", "one field under 600 aliases", "400 LIMIT aliases", $"{{ {Repeat(600, i => $"a{i}: __typename")} }}"),
        Document("fields", "the same field 3,000 times", "400 LIMIT fields", $"{{ {Repeat(3000, _ => "__typename")} }}"),
        Document("fragment bomb", "20 fragments that each select the next twice, under two names: 2^20 ways", "400 LIMIT planFields", Bomb(20)),
        Document("fragment bomb, small", "8 of them", "400 LIMIT cost", Bomb(8)),
        Document("fragment spreads", "600 spreads of one fragment", "400 LIMIT fragmentSpreads", $"{{ {Repeat(600, _ => "...F")} }} fragment F on Query {{ __typename }}"),
        Document("circular fragments", "two fragments that select each other", "400 VALIDATION", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
        Document("deep nesting", "selections 2,000 deep", "400 LIMIT nesting", Nest(2000, "{ a ", "}")),
        Document("deep nesting of a real field", "suppliers of suppliers, 60 times", "400 LIMIT nesting", $"{{ company(by: {{ id: \"toyota\" }}) {Nest(60, "{ suppliers { nodes ", "} }", "{ id }")} }}"),
        Document("deep list literal", "lists 5,000 deep", "400 LIMIT nesting", $"{{ nodes(ids: {Nest(4000, "[", "]")}) {{ id }} }}"),
        Document("directives", "1,000 directives on one field", "400 LIMIT directives", $"{{ __typename {Repeat(1000, _ => "@include(if: true)")} }}"),
        Document("tokens", "a list literal of 20,000 numbers", "400 LIMIT tokens", $"{{ nodes(ids: [{Repeat(20_000, i => $"{i}")}]) {{ id }} }}"),
        Document("long document", "200 KB of comment", "400 LIMIT documentBytes", $"{{ __typename }} #{new string('x', 200_000)}"),
        Document("long name", "a field name of 120 KB", "400 VALIDATION", $"{{ {new string('a', 120_000)} }}"),
        Document("wrong names", "1,900 fields that are each nearly a real one", "400 VALIDATION", $"{{ {Repeat(1900, i => $"compani{i}")} }}"),
        Document("long number", "an integer of 120,000 digits", "400 VALIDATION", $"{{ companies(first: {new string('9', 120_000)}) {{ totalCount }} }}"),
        Document("many operations", "1,500 operations, none named", "400 OPERATION", Repeat(1500, i => $"query A{i} {{ __typename }}")),
        Document("merging", "one field 400 times, each time with fields to compare: in near-linear time", "200 answered", $"{{ companies {{ nodes {{ {Repeat(400, _ => "suppliers { nodes { id } }")} }} }} }}"),
        Document("introspection circle", "fields of types of fields, 10 times", "400 LIMIT introspectionDepth", $"{{ __schema {{ types {Nest(10, "{ fields { type ", "} }", "{ name }")} }} }}"),
        Document("wide lists", "1,000 companies with 1,000 suppliers each", "400 LIMIT cost", "{ companies(first: 1000) { nodes { suppliers(first: 1000) { nodes { id } } } } }"),
        Document("wide and deep", "25 suppliers of 25 suppliers, 6 times, by the default page", "400 LIMIT cost", $"{{ companies {Nest(6, "{ nodes { suppliers ", "} }", "{ nodes { id } }")} }}"),
        Document("many walks", "400 searches for a path of 20 hops in all", "400 LIMIT cost", $"{{ {Repeat(400, i => $"p{i}: paths(from: [\"toyota\"], to: [\"vinfast\"], mode: ALL_SIMPLE, maxHops: 20) {{ explored }}")} }}"),
        Document("a page too large", "`first: 100000`", "200 PAGE_TOO_LARGE", "{ companies(first: 100000) { totalCount } }"),
        Document("invalid UTF-16", "a string with half of a surrogate pair", "400 SYNTAX", "{ search(text: \"\\uD800\") { label } }"),
        Body("invalid UTF-8", "bytes that are no text", "400 BAD_REQUEST", [.. "{\"query\":\"{ a"u8, 0xC3, 0x28, .. "}\"}"u8]),
        Body("invalid name", "a name in JSON with half of a surrogate pair", "400 BAD_REQUEST", "{\"query\":\"{ __typename }\",\"\\ud800\":1}"u8.ToArray()),
        Variables("variables, invalid name", "the same in the variables", "400 VARIABLES", "query ($where: CompanyFilter) { companies(where: $where) { totalCount } }", "{\"where\":{\"\\ud800\":1}}"),
        Variables("variables, many", "200,000 names", "400 LIMIT variableValues", Names, $$"""{"names":[{{Join(200_000, _ => "\"toyota\"")}}]}"""),
        Variables("variables, unknown", "an input object of 90,000 fields that it does not have", "400 VARIABLES", "query ($where: CompanyFilter) { companies(where: $where) { totalCount } }", "{\"where\":{" + Join(90_000, i => $"\"n{i}\":1") + "}}"),
        Variables("variables, long", "a text to search for of 4 MB", "200 BAD_VALUE", "query ($text: String!) { search(text: $text) { label } }", $$"""{"text":"{{new string('l', 4_000_000)}}"}"""),
        Variables("variables, deep", "objects 1,000 deep", "400 BAD_REQUEST", "{ __typename }", Nest(1000, "{\"a\":", "}", "1")),
        Body("large body", "9 MB", "413 LIMIT bodyBytes", new byte[9_000_000]),
        Body("decompression bomb", "50 KB of gzip that are 50 MB", "400 BAD_REQUEST", Zipped(), "gzip"),
        Body("batch", "an array of 1,000 requests", "400 BAD_REQUEST", Encoding.UTF8.GetBytes($"[{Join(1000, _ => "{\"query\":\"{ __typename }\"}")}]")),
        new("socket, long message", "a message of 1 MB by WebSocket", "close 1009", (server, stop) => SocketAsync(server, [Init, new string(' ', 1_000_000)], stop)),
        new("socket, many operations", "101 subscriptions by one WebSocket", "LIMIT socketOperations", (server, stop) => SocketAsync(server, Enumerable.Range(0, 101).Select(Subscribe).Prepend(Init), stop)),
        new("socket, no greeting", "an operation before connection_init", "close 4401", (server, stop) => SocketAsync(server, [Subscribe(0)], stop)),
        new("subscription flood", "event streams, one after the other", "503 LIMIT subscriptions", (server, stop) => StreamsAsync(server, Changed, 1001, stop)) { IsLong = true },
        new("request flood", "1,000 requests at once, each for 1,000 names", "503 LIMIT concurrentRequests", (server, stop) => FloodAsync(server, $"{{ resolve(names: [{Join(1000, i => $"\"Toyota Motor {i}\"")}]) {{ match {{ id }} }} }}", 1000, stop)) { IsLong = true },
        new("slow body", "a body that arrives at a byte a second", "408", TrickleAsync) { IsLong = true },
    ];

    private static string Init => """{"type":"connection_init"}""";

    private static string Subscribe(int i) => $$$"""{"id":"{{{i}}}","type":"subscribe","payload":{"query":"{{{Changed}}}"}}""";

    private static Attack Document(string name, string what, string stoppedBy, string document) =>
        Variables(name, what, stoppedBy, document, "{}");

    private static Attack Variables(string name, string what, string stoppedBy, string document, string variables) =>
        Body(name, what, stoppedBy, RequestOf(document, variables));

    private static Attack Body(string name, string what, string stoppedBy, byte[] body, string? encoding = null) =>
        new(name, what, stoppedBy, (server, stop) => BodyAsync(server, body, encoding, stop));

    private static string Repeat(int count, Func<int, string> item) => string.Join(' ', Enumerable.Range(0, count).Select(item));

    private static string Join(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));

    private static string Nest(int depth, string open, string close, string inner = "") =>
        new StringBuilder().Insert(0, open, depth).Append(inner).Insert(depth * open.Length + inner.Length, close, depth).ToString();

    private static string Bomb(int depth) =>
        $"{{ company(by: {{ id: \"toyota\" }}) {{ ...F0 }} }} {Repeat(depth, i => $"fragment F{i} on Company {{ a: suppliers {{ nodes {{ ...F{i + 1} }} }} b: suppliers {{ nodes {{ ...F{i + 1} }} }} }}")} fragment F{depth} on Company {{ id }}";

    private static byte[] Zipped()
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes($$"""{"query":"{ __typename }","x":"{{new string('a', 50_000_000)}}"}"""));
        return output.ToArray();
    }
}
