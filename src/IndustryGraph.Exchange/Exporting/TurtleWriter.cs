using System.Globalization;
using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>Turtle (https://www.w3.org/TR/turtle/).</summary>
internal sealed class TurtleWriter : GraphWriter
{
    public override void Begin()
    {
        foreach (var (prefix, space) in Rdf.Prefixes)
        {
            Text.Append(CultureInfo.InvariantCulture, $"@prefix {prefix}: <{space}> .\n");
        }
    }

    public override void Write(Node node) => Write(Rdf.Of(node));

    public override void Write(ExportedLink link, IReadOnlyDictionary<NodeId, Node> nodes)
    {
        foreach (var resource in Rdf.Of(link))
        {
            Write(resource);
        }
    }

    private void Write(RdfResource resource)
    {
        var lines = new List<string>();
        if (resource.Types.Count > 0)
        {
            lines.Add("a " + string.Join(", ", resource.Types));
        }

        lines.AddRange(resource.Properties.Select(item => $"{item.Property} {(item.Value.IsResource ? Name(item.Value.Text) : Literal(item.Value))}"));
        Text.Append(Name(resource.Id)).Append(' ').Append(string.Join(" ;\n    ", lines)).Append(" .\n");
    }

    // Slugs hold letters of every script, of which not all may stand in a prefixed name: those are written out.
    private static string Name(string compact)
    {
        if (compact.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '-'))
        {
            return compact;
        }

        var colon = compact.IndexOf(':', StringComparison.Ordinal);
        var space = Rdf.Prefixes.First(item => item.Prefix == compact[..colon]).Namespace;
        return $"<{space}{compact[(colon + 1)..]}>";
    }

    private static string Literal(RdfValue value)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in value.Text)
        {
            _ = letter switch
            {
                '"' or '\\' => text.Append('\\').Append(letter),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ => text.Append(letter),
            };
        }

        return text.Append('"').Append(value.Type is null or "xsd:string" ? "" : "^^" + value.Type).ToString();
    }
}
