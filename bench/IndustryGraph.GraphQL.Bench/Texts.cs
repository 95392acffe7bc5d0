using System.Globalization;
using System.Text;

namespace IndustryGraph.GraphQL.Bench;

/// <summary>The documents, which graphql-js reads from the same files.</summary>
internal static class Texts
{
    public const string Schema = "schema", Small = "small", Medium = "medium", Large = "large", Wide = "wide", FanOut = "fan-out", Introspection = "introspection";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Documents");

    public static byte[] Of(string name) => name == Large ? LargeText() : File.ReadAllBytes(Path.Combine(Folder, name + ".graphql"));

    /// <summary>One operation of 1,400 fields, nearly 40 KB: the first half of what a document may be by the limits.</summary>
    private static byte[] LargeText()
    {
        var text = new StringBuilder("query Large {\n");
        for (var i = 0; i < 100; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""
                  c{{i}}: company(id: "c{{i}}") {
                    id name country kind founded listed revenue tags
                    parent { id name }
                    suppliers(first: {{i + 1}}, where: { countries: ["JP", "KR"], listed: true, name: { startsWith: "A" } }) {
                      nodes { id name }
                    }
                  }

                """);
        }

        return Encoding.UTF8.GetBytes(text.Append("}\n").ToString());
    }
}
