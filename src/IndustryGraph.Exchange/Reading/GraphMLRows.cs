using System.Runtime.CompilerServices;
using System.Xml;

namespace IndustryGraph.Exchange;

/// <summary>
/// Reads the edges of a GraphML document (http://graphml.graphdrawing.org/specification.html) as rows: <c>from</c> and
/// <c>to</c> are the names of the nodes (their <c>name</c> or <c>label</c>, else their id), <c>from.x</c> and <c>to.x</c>
/// their other data, and the data of the edge stands under its own names. Nodes come before the edges that join them.
/// </summary>
internal static class GraphMLRows
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <exception cref="XmlException">The text is no XML.</exception>
    public static async IAsyncEnumerable<Row> ReadAsync(Stream bytes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var settings = new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true, CloseInput = true };
        using var reader = XmlReader.Create(bytes, settings);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var nodes = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var columns = new Columns();
        var number = 0L;
        while (await reader.ReadAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.NodeType != XmlNodeType.Element || (reader.NamespaceURI.Length > 0 && reader.NamespaceURI != Namespace))
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "key":
                    names[reader.GetAttribute("id") ?? ""] = reader.GetAttribute("attr.name") ?? reader.GetAttribute("id") ?? "";
                    break;
                case "node":
                    var id = reader.GetAttribute("id") ?? "";
                    nodes[id] = await DataAsync(reader, names);
                    break;
                case "edge":
                    var line = (reader as IXmlLineInfo)?.LineNumber;
                    var (source, target) = (reader.GetAttribute("source") ?? "", reader.GetAttribute("target") ?? "");
                    var data = await DataAsync(reader, names);
                    yield return RowOf(source, target, data, nodes, columns, ++number, line);
                    break;
            }
        }
    }

    private static Row RowOf(
        string source,
        string target,
        Dictionary<string, string> data,
        Dictionary<string, Dictionary<string, string>> nodes,
        Columns columns,
        long number,
        long? line)
    {
        var values = new List<string?>();
        foreach (var (end, id) in new[] { ("from", source), ("to", target) })
        {
            if (!nodes.TryGetValue(id, out var node))
            {
                return new Row(number, line, columns, []) { Fault = $"The edge names the node '{id}', which does not stand before it." };
            }

            var name = node.GetValueOrDefault("name") ?? node.GetValueOrDefault("label") ?? node.GetValueOrDefault("Label") ?? id;
            Put(end, name);
            Put(end + ".node", id);
            foreach (var (key, value) in node.Where(item => item.Key is not ("name" or "label" or "Label")))
            {
                Put($"{end}.{key}", value);
            }
        }

        foreach (var (key, value) in data)
        {
            Put(key, value);
        }

        return new Row(number, line, columns, values);

        void Put(string column, string value)
        {
            var place = columns.Place(column);
            while (values.Count <= place)
            {
                values.Add(null);
            }

            values[place] = value;
        }
    }

    private static async ValueTask<Dictionary<string, string>> DataAsync(XmlReader reader, Dictionary<string, string> names)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        if (reader.IsEmptyElement)
        {
            return data;
        }

        var depth = reader.Depth;
        string? key = null;
        while (await reader.ReadAsync() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "data")
            {
                key = reader.GetAttribute("key");
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && key is not null)
            {
                var name = names.GetValueOrDefault(key, key);
                data[name] = data.TryGetValue(name, out var before) ? before + reader.Value : reader.Value;
            }
        }

        return data;
    }
}
