using System.Globalization;
using System.Security;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>GraphML 1.0 (http://graphml.graphdrawing.org/specification.html): companies and facilities, an edge for each relationship.</summary>
internal sealed class GraphMLWriter : GraphWriter
{
    private static readonly string[] OfNode = ["name", "kind", "country", "industries", "alias", "place", "lei", "isin", "ticker", "wikidata"];

    private static readonly string[] OfEdge =
        ["type", "stage", "announcedOn", "validFrom", "validTo", "products", "share", "amount", "currency", "confidence", "statement", "source", "source.url"];

    public override void Begin()
    {
        Text.Append("""
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

            """.ReplaceLineEndings("\n"));
        foreach (var name in OfNode)
        {
            Text.Append(CultureInfo.InvariantCulture, $"  <key id=\"n.{name}\" for=\"node\" attr.name=\"{name}\" attr.type=\"string\"/>\n");
        }

        // Gephi shows what is called label.
        Text.Append("  <key id=\"n.label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n");
        foreach (var name in OfEdge)
        {
            Text.Append(CultureInfo.InvariantCulture, $"  <key id=\"e.{name}\" for=\"edge\" attr.name=\"{name}\" attr.type=\"{(name is "share" or "amount" or "confidence" ? "double" : "string")}\"/>\n");
        }

        Text.Append("  <graph id=\"industrygraph\" edgedefault=\"directed\">\n");
    }

    public override void Write(Node node)
    {
        if (node is not (Company or Facility))
        {
            LeaveOut(node is Product ? "product, named by relationships only" : "source, named by relationships only");
            return;
        }

        Text.Append("    <node id=\"").Append(node.Id.Value).Append("\">");
        Data("n.label", node.Name);
        foreach (var (name, value) in LinkTexts.Of(node).Where(item => OfNode.Contains(item.Name)))
        {
            Data("n." + name, value);
        }

        Text.Append("</node>\n");
    }

    public override void Write(ExportedLink link, IReadOnlyDictionary<NodeId, Node> nodes)
    {
        if (link.Subject is not Relationship relationship)
        {
            LeaveOut("fact");
            return;
        }

        Text.Append(CultureInfo.InvariantCulture, $"    <edge id=\"{relationship.Id}\" source=\"{relationship.Key.From}\" target=\"{relationship.Key.To}\" directed=\"{(relationship.Key.Type.Info().Symmetric ? "false" : "true")}\">");
        foreach (var (name, value) in LinkTexts.Of(relationship, link.Claims, nodes))
        {
            Data("e." + name, value);
        }

        Text.Append("</edge>\n");
    }

    public override void End() => Text.Append("  </graph>\n</graphml>\n");

    private void Data(string key, string? value)
    {
        if (value is not null)
        {
            // Characters that XML 1.0 has no way to write are of no use to anybody.
            Text.Append("<data key=\"").Append(key).Append("\">").Append(SecurityElement.Escape(string.Concat(value.Where(letter => letter >= ' ' || letter is '\t' or '\n' or '\r')))).Append("</data>");
        }
    }
}
